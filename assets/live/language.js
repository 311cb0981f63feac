// The page's language: words.js holds its texts, keyed by the English ones. Loaded before all that draws.
"use strict";

const LANGUAGES = { en: "English", ru: "Русский", zh: "简体中文" };
const LANGUAGE_KEY = "checkin-desk-language";
const listeners = [];
let language = "en";
let timeZone;

function firstLanguage() {
  const wanted = [localStorage.getItem(LANGUAGE_KEY), ...navigator.languages].filter(Boolean);
  return wanted.map((it) => it.slice(0, 2).toLowerCase()).find((it) => it in LANGUAGES) || "en";
}

// The text in the page's language. {n} picks the plural form; every {name} is replaced by its value.
function tr(text, values = {}) {
  const known = (WORDS[text] || {})[language] || text;
  const form = typeof known === "string" ? known : known[new Intl.PluralRules(language).select(values.n)] || known.other;
  return form.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? (name === "n" ? number(values.n) : values[name]) : whole));
}

function number(value, options) {
  return new Intl.NumberFormat(language, options).format(value);
}

function percent(part, whole) {
  return number(whole ? part / whole : 0, { style: "percent" });
}

function inZone(at, options) {
  return new Intl.DateTimeFormat(language, { hourCycle: "h23", timeZone, ...options }).format(at);
}

function clock(at) {
  return inZone(at, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}

// The time; of another day than `now` with the day.
function moment(at, now) {
  const day = { day: "numeric", month: "short" };
  const isToday = inZone(at, day) === inZone(now, day);
  return inZone(at, { hour: "2-digit", minute: "2-digit", ...(isToday ? {} : day) });
}

// All times are those of the event, wherever the browser is.
function useTimeZone(name) {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    timeZone = name;
  } catch (error) {
    timeZone = undefined; // this browser knows no such zone
  }
}

// Texts of the page itself: elements with data-tr, and labels in data-tr-label.
function translatePage() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : language;
  for (const it of document.querySelectorAll("[data-tr]")) it.textContent = tr(it.dataset.tr);
  for (const it of document.querySelectorAll("[data-tr-label]")) it.setAttribute("aria-label", tr(it.dataset.trLabel));
}

function onLanguage(redraw) {
  listeners.push(redraw);
}

function useLanguage(chosen) {
  language = chosen;
  localStorage.setItem(LANGUAGE_KEY, chosen);
  translatePage();
  for (const redraw of listeners) redraw();
}

function offerLanguages(select) {
  for (const [key, name] of Object.entries(LANGUAGES)) select.add(new Option(name, key));
  language = firstLanguage();
  select.value = language;
  select.addEventListener("change", () => useLanguage(select.value));
  translatePage();
}
