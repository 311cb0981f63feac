// Small parts that the page is drawn of. Names from outside are only ever set as text.
"use strict";

const byId = (id) => document.getElementById(id);
const TURN_MS = 10000;
const opened = new Set();
const fewRows = () => (innerWidth < 700 ? 6 : 12);

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function showText(id, text) {
  const place = byId(id);
  place.hidden = !text;
  if (place.textContent !== text) place.textContent = text;
}

function meter(share, state) {
  const made = element("div", `meter ${state}`);
  const filled = element("div", "");
  filled.style.width = `${Math.min(100, 100 * share)}%`;
  made.append(filled);
  made.setAttribute("aria-hidden", "true");
  return made;
}

function bar(name, count, share, state = "") {
  const made = element("div", `bar ${state}`);
  made.append(element("span", "name", name || "—"), element("span", "count", count), meter(share, state));
  return made;
}

function groupBar(group, most) {
  const count = group.expected
    ? tr("{arrived} of {expected}", { arrived: number(group.arrived), expected: number(group.expected) })
    : number(group.arrived);
  return bar(group.name, count, group.arrived / (group.expected || most));
}

function fullness(zone) {
  if (zone.capacity === null) return "";
  if (zone.inside >= zone.capacity) return "full";
  return 100 * zone.inside >= zone.capacity * zone.warn_percent ? "nearly" : "";
}

function zoneBar(zone) {
  if (zone.capacity === null) return bar(zone.name, number(zone.inside), zone.inside / (zone.expected || zone.inside || 1));
  const values = { inside: number(zone.inside), capacity: number(zone.capacity), percent: percent(zone.inside, zone.capacity) };
  const state = fullness(zone);
  const count = { full: () => tr("▲ full: {inside} of {capacity}", values), nearly: () => tr("▲ nearly full: {inside} of {capacity}, {percent}", values), "": () => tr("{inside} of {capacity}, {percent}", values) }[state]();
  return bar(zone.name, count, zone.capacity ? zone.inside / zone.capacity : 1, state);
}

// Full ones first, stands last; zones that nobody is expected in or came to tell nothing.
function zonesInOrder(zones) {
  const rank = (zone) => ({ full: 0, nearly: 1, "": zone.kind === "stand" ? 3 : 2 })[fullness(zone)];
  return zones.filter((zone) => zone.capacity !== null || zone.arrived || zone.expected).sort((a, b) => rank(a) - rank(b));
}

function moreWords(count) {
  return count ? tr("and {n} more", { n: count }) : "";
}

// Rows in a place: on the wall as many as fit, else the first few with a button for the rest. Of urgent ones the first
// are always on the wall, others come in turn. `more` are those that the server left out.
function showRows(place, rows, { more = 0, few = fewRows(), isUrgent = false } = {}) {
  if (!rows.length) return place.replaceChildren(element("p", "empty", tr("Nobody yet.")));
  if (isWall()) return isUrgent ? fitFrom(place, rows, 0, more) : fitInTurn(place, rows, more);
  const isShort = rows.length <= few + 1;
  const isOpen = isShort || opened.has(place.id);
  place.replaceChildren(...(isOpen ? rows : rows.slice(0, few)));
  if (isOpen && more) place.append(element("p", "empty", moreWords(more)));
  if (!isShort) place.append(opener(place, rows, { more, few }));
}

function opener(place, rows, options) {
  const isOpen = opened.has(place.id);
  const button = element("button", "more", isOpen ? tr("Show fewer") : tr("Show all {n}", { n: rows.length }));
  button.type = "button";
  button.setAttribute("aria-expanded", String(isOpen));
  button.addEventListener("click", () => {
    if (isOpen) opened.delete(place.id);
    else opened.add(place.id);
    showRows(place, rows, options);
    place.querySelector(".more").focus();
  });
  return button;
}

function fitInTurn(place, rows, more) {
  const starts = [0];
  for (let start = fitFrom(place, rows, 0, more); start < rows.length; ) {
    starts.push(start);
    start += fitFrom(place, rows, start, more);
  }
  if (starts.length === 1) return;
  let last = starts.pop();
  while (fitFrom(place, rows, last - 1, more) === rows.length - last + 1) last -= 1;
  starts.push(last);
  fitFrom(place, rows, starts[Math.floor(Date.now() / TURN_MS) % starts.length], more);
}

// Fills the place with the rows from `start` on; returns how many are there, one at least.
function fitFrom(place, rows, start, more) {
  const last = element("p", "empty", "");
  place.replaceChildren(...rows.slice(start), last);
  let end = rows.length;
  const say = () => {
    const values = { first: number(start + 1), last: number(end), total: number(rows.length + more) };
    last.textContent = start ? tr("{first}–{last} of {total}", values) : moreWords(rows.length - end + more);
  };
  say();
  while (end > start + 1 && place.scrollHeight + place.scrollWidth > place.clientHeight + place.clientWidth + 1) {
    end -= 1;
    rows[end].remove();
    say();
  }
  return end - start;
}
