// The live page: joins the server by a one-time code, asks for the board whenever there is news, and draws it.
"use strict";

const GROUPS = ["category", "track", "region", "delegation", "desk"];
const PROTOCOL = 1;
const TOKEN = "checkin-desk-token";
const AGAIN_MS = 2000;
const DEAF_MS = 6000; // the stream says something every second
const ANYHOW_MS = 10000;
const PAUSE_MS = 1000; // at the most so often, however much is new
const SPEAK_EVERY_MS = 60000;
const MOST_NAMED = 3;

class NotPaired extends Error {}

let isBusy = false;
let isStale = false;
let lostAt = null;
let spokenAt = 0;
let board = null;
let line = new AbortController();

async function ask(path, options = {}) {
  const token = localStorage.getItem(TOKEN);
  const answer = await fetch(path, { cache: "no-store", headers: { Authorization: `Bearer ${token}` }, ...options });
  if (answer.status === 401 || answer.status === 410) {
    forget();
    throw new NotPaired();
  }
  if (!answer.ok) throw new Error(answer.statusText);
  return answer;
}

// The token, which is good for the figures and nothing else, is kept no longer than it is of use.
function forget() {
  localStorage.removeItem(TOKEN);
}

async function leave() {
  try {
    await ask("/live/leave", { method: "POST" });
  } finally {
    forget();
    location.reload();
  }
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

function basisWords() {
  if (!board.desk_count) return "";
  const complete = tr("Complete to {time}", { time: clock(board.complete_ms) });
  if (!board.silent.length) return `${complete} · ${tr("all {n} desks heard from", { n: board.desk_count })}`;
  const named = board.silent.slice(0, MOST_NAMED).map((it) => {
    const values = { desk: it.name, time: moment(it.since_ms, board.now_ms), n: it.unsent };
    return it.unsent ? tr("{desk} (since {time}, {n} unsent)", values) : tr("{desk} (since {time})", values);
  });
  const silent = tr("{silent} of {n} desks silent: {desks}", {
    silent: number(board.silent.length),
    n: board.desk_count,
    desks: [...named, moreWords(board.silent.length - named.length)].filter(Boolean).join(", "),
  });
  return `${complete} · ▲ ${silent}`;
}

// Those who came in at desks that are silent now are told apart: such a desk may know more of them.
function confirmedWords() {
  if (!board.silent.length) return "";
  const since = moment(Math.min(...board.silent.map((it) => it.since_ms)), board.now_ms);
  const confirmed = tr("{n} confirmed", { n: board.confirmed });
  return `${confirmed} · ${tr("{n} from desks silent since {time}", { n: board.arrived - board.confirmed, time: since })}`;
}

function drawTotals() {
  for (const name of ["expected", "arrived", "inside"]) byId(name).textContent = number(board[name]);
  byId("share").textContent = percent(board.arrived, board.expected);
  byId("progress").style.width = `${board.expected ? Math.min(100, (100 * board.arrived) / board.expected) : 0}%`;
  const [short, sentence] = forecastWords(board);
  byId("all-in").textContent = short;
  byId("forecast").textContent = sentence;
  showText("confirmed", confirmedWords());
  showText("basis", basisWords());
  byId("basis").className = board.silent.length ? "warning" : "";
}

function draw() {
  if (!board || byId("figures").hidden) return;
  drawTotals();
  showRows(byId("zone"), zonesInOrder(board.zones).map(zoneBar), { isUrgent: true });
  for (const by of GROUPS) {
    const { groups, more } = board.groups[by];
    const most = Math.max(1, ...groups.map((it) => it.arrived));
    showRows(byId(by), groups.map((it) => groupBar(it, most)), { more });
  }
  drawDesks(byId("desks"), board);
  drawChart(byId("chart"), board);
  showConnection();
}

async function refresh() {
  if (isBusy) {
    isStale = true;
    return;
  }
  isBusy = true;
  try {
    board = await (await ask("/live/board", { signal: AbortSignal.timeout(DEAF_MS) })).json();
    useTimeZone(board.time_zone);
    lostAt = null;
    nameEvent();
    draw();
    speakTotals();
  } catch (error) {
    if (error instanceof NotPaired) line.abort(); // then `live` finds that out, too, and ends
    else lost();
  }
  await new Promise((done) => setTimeout(done, PAUSE_MS));
  isBusy = false;
  if (isStale) {
    isStale = false;
    refresh();
  }
}

function showConnection() {
  const connection = byId("connection");
  connection.className = lostAt ? "lost" : "";
  if (lostAt) connection.textContent = tr("No connection since {time}", { time: clock(lostAt) });
  else connection.textContent = board ? tr("Live, as of {time}", { time: clock(board.now_ms) }) : tr("Connecting …");
  byId("figures").classList.toggle("stale", Boolean(lostAt));
  const old = lostAt && board ? tr("These figures are of {time}: nothing newer has come since.", { time: clock(board.now_ms) }) : "";
  showText("old", old);
}

function lost() {
  if (!lostAt) {
    lostAt = Date.now();
    speak(tr("No connection since {time}", { time: clock(lostAt) }));
    showConnection();
    draw();
  }
}

function speak(words) {
  spokenAt = Date.now();
  byId("spoken").textContent = words;
}

// Not each change: whoever listens would hear nothing else.
function speakTotals() {
  if (Date.now() - spokenAt < SPEAK_EVERY_MS) return;
  const values = { arrived: number(board.arrived), expected: number(board.expected), inside: number(board.inside) };
  speak(tr("{arrived} of {expected} have arrived, {inside} are inside.", values));
}

function nameEvent() {
  if (!board) return;
  byId("event").textContent = board.event;
  document.title = tr("{event}: headcount", { event: board.event });
}

// EventSource cannot carry a token, so the stream of news is read by hand.
async function listen() {
  line = new AbortController();
  let deaf = setTimeout(() => line.abort(), DEAF_MS);
  try {
    const answer = await ask("/live/news", { signal: line.signal });
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      clearTimeout(deaf);
      deaf = setTimeout(() => line.abort(), DEAF_MS);
      if (value.includes("data: news")) refresh();
    }
  } finally {
    clearTimeout(deaf);
  }
}

function askForCode(problem) {
  if (board) return location.reload(); // nothing of the figures is left in the page
  byId("figures").hidden = byId("parting").hidden = true;
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
  byId("figures").hidden = byId("parting").hidden = false;
  live();
}

offerLanguages(byId("language"));
offerThemes(byId("theme"));
offerWall(byId("wall"), draw);
showConnection();
onLanguage(nameEvent);
onLanguage(() => {
  if (!byId("spoken").textContent || !board) return;
  spokenAt = 0;
  speakTotals();
});
onLanguage(() => (byId("join").hidden ? draw() : askForCode("")));
byId("leave").addEventListener("click", leave);
byId("join").addEventListener("submit", (submitted) => {
  submitted.preventDefault();
  start(byId("code").value.trim());
});
const hash = new URLSearchParams(location.hash.slice(1));
showOnWall(hash.has("wall"));
start(hash.get("code"));
setInterval(() => byId("figures").hidden || refresh(), ANYHOW_MS);
