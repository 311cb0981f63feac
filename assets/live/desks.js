// The board of desks: how each is, those that need somebody first.
"use strict";

const NEEDS = {
  silent: (desk, now) => tr("silent since {time}", { time: moment(desk.heard_ms, now) }),
  printer: () => tr("printer"),
  clock: () => tr("clock is off"),
  empty_soon: () => tr("badges run out"),
  closed: () => tr("closed"),
};
const TROUBLES = {
  out_of_paper: () => tr("out of badges"),
  out_of_ink: () => tr("out of ink or ribbon"),
  jam: () => tr("jam"),
  open: () => tr("open"),
  paused: () => tr("paused"),
  offline: () => tr("cannot be reached"),
  other: () => tr("does not print"),
};

function standing(desk, now) {
  if (!desk.needs.length) return `● ${tr("working")}`;
  const isClosed = desk.needs[0] === "closed";
  return `${isClosed ? "■" : "▲"} ${desk.needs.map((need) => (NEEDS[need] ? NEEDS[need](desk, now) : need)).join(", ")}`;
}

function rosterWords(desk) {
  if (desk.roster_behind === null) return tr("not known");
  return desk.roster_behind ? tr("{n} changes behind", { n: desk.roster_behind }) : tr("newest");
}

function offsetWords(desk) {
  if (desk.offset_ms === null) return "–";
  const seconds = number(Math.abs(desk.offset_ms) / 1000, { maximumFractionDigits: 1 });
  if (seconds === number(0)) return tr("{seconds} s", { seconds });
  return desk.offset_ms > 0 ? tr("{seconds} s slow", { seconds }) : tr("{seconds} s fast", { seconds });
}

// The folder that a desk prints into by itself has a name of the program's, not of people's.
function printerName(printer) {
  return printer.name === "folder badges" ? tr("folder badges") : printer.name;
}

function printerWords(printer) {
  const said = [];
  if (printer.trouble) said.push((TROUBLES[printer.trouble] || TROUBLES.other)());
  else if (printer.is_paused) said.push(TROUBLES.paused());
  if (printer.in_doubt) said.push(tr("look whether {n} came out", { n: printer.in_doubt }));
  if (printer.failed) said.push(tr("{n} failed", { n: printer.failed }));
  if (printer.waiting) said.push(tr("{n} waiting", { n: printer.waiting }));
  return `${printerName(printer)}: ${said.join(", ") || tr("ready")}`;
}

function stockWords(desk, now) {
  const told = desk.printers
    .filter((it) => it.sheets_left !== null)
    .map((it) => {
      const left = number(it.sheets_left);
      return it.empty_at_ms === null ? left : tr("{left}, empty at {time}", { left, time: moment(it.empty_at_ms, now) });
    });
  return told.join("; ") || "–";
}

function columnsOf(now) {
  return [
    [tr("Desk"), (desk) => desk.name],
    [tr("State"), (desk) => standing(desk, now)],
    [tr("Last heard"), (desk) => moment(desk.heard_ms, now)],
    [tr("Unsent"), (desk) => number(desk.unsent)],
    [tr("Scans a minute"), (desk) => number(desk.per_minute, { maximumFractionDigits: 1 })],
    [tr("Last scan"), (desk) => (desk.last_scan_ms === null ? "–" : moment(desk.last_scan_ms, now))],
    [tr("Version"), (desk) => desk.version || tr("not known")],
    [tr("Roster"), rosterWords],
    [tr("Clock"), offsetWords],
    [tr("Printer"), (desk) => desk.printers.map(printerWords).join("; ") || "–"],
    [tr("Badges left"), (desk) => stockWords(desk, now)],
  ];
}

function deskRow(desk, columns) {
  const row = element("div", `desk ${desk.needs.length ? "needs" : ""}`);
  row.setAttribute("role", "row");
  row.append(
    ...columns.map(([heading, words], place) => {
      const cell = element("div", place < 2 ? ["desk-name", "desk-state"][place] : "desk-more");
      cell.setAttribute("role", place ? "cell" : "rowheader");
      const label = element("span", "heading", heading);
      label.setAttribute("aria-hidden", "true");
      cell.append(label, element("span", "value", words(desk)));
      return cell;
    }),
  );
  return row;
}

function headRow(columns) {
  const row = element("div", "desk head");
  row.setAttribute("role", "row");
  row.append(
    ...columns.map(([heading]) => {
      const cell = element("div", "", heading);
      cell.setAttribute("role", "columnheader");
      return cell;
    }),
  );
  return row;
}

function drawDesks(place, board) {
  const columns = columnsOf(board.now_ms);
  const rows = (desks) => desks.map((desk) => deskRow(desk, columns));
  if (!board.desks.length) return place.replaceChildren(element("p", "empty", tr("No desk is paired yet.")));
  const needing = board.desks.filter((desk) => desk.needs.length);
  if (!isWall()) {
    byId("desks-head").replaceChildren(headRow(columns));
    return showRows(place, rows(board.desks), { few: Math.max(needing.length, fewRows() / 2) });
  }
  if (needing.length) return showRows(place, rows(needing), { isUrgent: true });
  place.replaceChildren(element("p", "good", tr("● All {n} desks are well.", { n: board.desks.length })));
}
