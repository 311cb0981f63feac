// Light or dark, and the wall screen: large figures that fill the screen without scrolling.
"use strict";

const THEME_KEY = "checkin-desk-theme";
const THEMES = { "": () => tr("As the system"), light: () => tr("Light"), dark: () => tr("Dark") };

let light = null;

function useTheme(chosen) {
  document.documentElement.dataset.theme = chosen;
  localStorage.setItem(THEME_KEY, chosen);
}

function offerThemes(select) {
  const stored = localStorage.getItem(THEME_KEY) || "";
  for (const key of Object.keys(THEMES)) select.add(new Option("", key));
  select.value = stored in THEMES ? stored : "";
  useTheme(select.value);
  const name = () => [...select.options].forEach((it) => (it.textContent = THEMES[it.value]()));
  name();
  onLanguage(name);
  select.addEventListener("change", () => useTheme(select.value));
}

function isWall() {
  return document.body.classList.contains("wall");
}

// A wall screen is to stay lit; browsers that cannot do that, or may not, go dark when they do.
async function stayLit() {
  const isWanted = isWall() && document.visibilityState === "visible";
  try {
    if (isWanted) light = await navigator.wakeLock.request("screen");
    else if (light) await light.release();
  } catch (error) {
    light = null;
  }
}

function showOnWall(wanted) {
  document.body.classList.toggle("wall", wanted);
  const button = document.getElementById("wall");
  button.setAttribute("aria-pressed", String(wanted));
  stayLit();
  history.replaceState(null, "", location.pathname + (wanted ? "#wall" : ""));
}

// `redraw` is called whenever the space changes for which things are drawn.
function offerWall(button, redraw) {
  const change = (wanted) => {
    showOnWall(wanted);
    redraw();
  };
  button.addEventListener("click", () => change(!isWall()));
  document.addEventListener("visibilitychange", stayLit);
  addEventListener("hashchange", () => change(location.hash === "#wall"));
  addEventListener("resize", redraw);
}
