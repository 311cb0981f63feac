// The live page: joins the server by a one-time code, asks for the figures whenever there is news, and draws them.
"use strict";

const GROUPS = ["category", "track", "desk", "region"];
const byId = (id) => document.getElementById(id);

const PROTOCOL = 1;
const TOKEN = "checkin-desk-token";
const AGAIN_MS = 2000;

class NotPaired extends Error {}

let isBusy = false;
let isStale = false;
let lostAt = new Date();
let eventName = "";

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

async function ask(path) {
  const token = localStorage.getItem(TOKEN);
  const answer = await fetch(path, { cache: "no-store", headers: { Authorization: `Bearer ${token}` } });
  if (answer.status === 401) throw new NotPaired();
  if (!answer.ok) throw new Error(answer.statusText);
  return answer;
}

async function figures(by) {
  return (await ask(by ? `/headcount?by=${by}` : "/headcount")).json();
}

async function join(code) {
  const id = "browser-" + Array.from(crypto.getRandomValues(new Uint8Array(8)), (it) => it.toString(16).padStart(2, "0")).join("");
  const request = { code, desk: id, desk_name: "Browser", protocol: PROTOCOL, viewer: true };
  const answer = await fetch("/pair", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(request),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.detail);
  localStorage.setItem(TOKEN, said.token);
}

function drawTotals(total) {
  for (const name of ["expected", "arrived", "inside"]) byId(name).textContent = number(total[name]);
  byId("progress").style.width = `${total.expected ? Math.min(100, (100 * total.arrived) / total.expected) : 0}%`;
  const unheard = byId("unheard");
  unheard.hidden = total.unheard_desks.length === 0;
  const desks = total.unheard_desks.map((it) =>
    tr("{desk} (since {time}, {n} unsent)", { desk: it.desk, time: clock(new Date(it.since)), n: it.unsent }),
  );
  unheard.textContent = tr("Not heard from: {desks}", { desks: desks.join(", ") });
}

function drawBars(place, { groups, names = {} }) {
  const entries = Object.entries(groups);
  const bars = entries.map(([name, counted]) => {
    const bar = element("div", "bar");
    const of = counted.expected || counted.arrived || 1;
    const filled = element("div", "");
    filled.style.width = `${Math.min(100, (100 * counted.arrived) / of)}%`;
    const track = element("div", "track");
    track.append(filled);
    const count = counted.expected
      ? tr("{arrived} of {expected}", { arrived: number(counted.arrived), expected: number(counted.expected) })
      : number(counted.arrived);
    bar.append(element("span", "name", names[name] || name || "—"), element("span", "count", count), track);
    return bar;
  });
  place.replaceChildren(...(bars.length ? bars : [element("p", "empty", tr("Nobody yet."))]));
}

function drawColumns(place, groups) {
  const entries = Object.entries(groups).slice(-40);
  const most = Math.max(1, ...entries.map(([, counted]) => counted.arrived));
  const columns = entries.map(([start, counted]) => {
    const column = element("div", "column");
    const bar = element("div", "");
    bar.style.height = `${(75 * counted.arrived) / most}%`;
    column.append(element("span", "", number(counted.arrived)), bar, element("span", "", start.slice(11, 16)));
    return column;
  });
  place.replaceChildren(...(columns.length ? columns : [element("p", "empty", tr("Nobody yet."))]));
}

async function refresh() {
  if (isBusy) {
    isStale = true;
    return;
  }
  isBusy = true;
  try {
    drawTotals(await figures());
    drawColumns(byId("quarter"), (await figures("quarter")).groups);
    for (const by of GROUPS) drawBars(byId(by), await figures(by));
    connected();
  } catch (error) {
    lost();
  }
  isBusy = false;
  if (isStale) {
    isStale = false;
    refresh();
  }
}

function connected() {
  byId("connection").className = "";
  byId("connection").textContent = tr("Live, as of {time}", { time: clock(new Date()) });
}

function lost() {
  const connection = byId("connection");
  if (connection.className !== "lost") lostAt = new Date();
  connection.textContent = tr("No connection since {time}", { time: clock(lostAt) });
  connection.className = "lost";
}

function nameEvent() {
  if (!eventName) return;
  byId("event").textContent = eventName;
  document.title = tr("{event}: headcount", { event: eventName });
}

async function showEvent() {
  try {
    const hello = await (await fetch("/hello")).json();
    eventName = hello.event;
    nameEvent();
  } catch (error) {
    lost();
  }
}

// EventSource cannot carry a token, so the stream of news is read by hand.
async function listen() {
  const answer = await ask("/live/news");
  showEvent();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    if (value.includes("data: news")) refresh();
  }
}

function askForCode(problem) {
  byId("figures").hidden = true;
  byId("join").hidden = false;
  byId("problem").textContent = tr(problem);
  byId("connection").className = "lost";
  byId("connection").textContent = tr("Not joined yet");
  byId("code").focus();
}

async function live() {
  for (;;) {
    try {
      await listen();
      lost();
    } catch (error) {
      if (error instanceof NotPaired) return askForCode("");
      lost();
    }
    await new Promise((done) => setTimeout(done, AGAIN_MS));
  }
}

async function start(code) {
  try {
    if (code) await join(code);
  } catch (error) {
    return askForCode(error.message);
  }
  byId("join").hidden = true;
  byId("figures").hidden = false;
  live();
}

offerLanguages(byId("language"));
byId("connection").textContent = tr("Connecting …");
onLanguage(nameEvent);
onLanguage(() => (byId("figures").hidden ? askForCode("") : refresh()));
byId("join").addEventListener("submit", (submitted) => {
  submitted.preventDefault();
  start(byId("code").value.trim());
});
const code = new URLSearchParams(location.hash.slice(1)).get("code");
history.replaceState(null, "", location.pathname);
start(code);
setInterval(() => byId("figures").hidden || refresh(), 30000);
