// Arrivals in five minutes as columns, and when all will be in, as a drawing of the size that there is room for.
"use strict";

const SVG = "http://www.w3.org/2000/svg";
const FIVE_MS = 300000;
const HOUR_MS = 3600000;
const FURTHEST_MS = 3 * HOUR_MS;

function shape(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

// Steps of 1, 2 or 5 times a power of ten, about four up to the top.
function stepOf(most) {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((it) => it * power).find((it) => it >= rough);
}

const perMinute = (count) => tr("{number} a minute", { number: number(count, { maximumFractionDigits: 1 }) });

function forecastWords({ forecast, now_ms }) {
  const rate = perMinute(forecast.per_minute || 0);
  const earliest = forecast.earliest_ms ? moment(forecast.earliest_ms, now_ms) : "";
  const latest = forecast.latest_ms ? moment(forecast.latest_ms, now_ms) : "";
  switch (forecast.outlook) {
    case "all_in":
      return [tr("All in"), tr("Everybody expected has arrived.")];
    case "between":
      return [`${earliest}–${latest}`, tr("At {rate} all who are expected are in between {earliest} and {latest}, if all of them come.", { rate, earliest, latest })];
    case "not_before":
      return [tr("after {time}", { time: earliest }), tr("At {rate} not before {earliest}, and perhaps not all come.", { rate, earliest })];
    case "ebbed":
      return [tr("not in sight"), tr("Few come now ({rate}; {most} at {time}). Whether and when the other {left} come is not known.", {
        rate,
        most: perMinute(forecast.busiest_per_minute || 0),
        time: moment(forecast.busiest_ms, now_ms),
        left: number(forecast.left || 0),
      })];
    case "far":
      return [tr("not in sight"), tr("At {rate} the {left} still to come would take many hours: when all will be in cannot be said.", { rate, left: number(forecast.left || 0) })];
    default:
      return ["–", tr("Too few came lately to say when all will be in ({rate}).", { rate })];
  }
}

function spanOf(board, starts) {
  const first = starts[0];
  const last = starts[starts.length - 1] + FIVE_MS;
  const isToday = board.now_ms - last < 12 * HOUR_MS;
  const now = isToday ? Math.max(last, board.now_ms) : last;
  const { latest_ms: latest, earliest_ms: earliest } = board.forecast;
  const isNear = isToday && earliest && earliest < now + FURTHEST_MS;
  const ahead = isNear ? Math.min(latest || earliest + HOUR_MS / 4, now + FURTHEST_MS) : now;
  return { first, now, end: Math.max(now, ahead, first + HOUR_MS) };
}

function drawChart(place, board) {
  const starts = Object.keys(board.arrivals).map(Number).sort((a, b) => a - b);
  if (!starts.length) return place.replaceChildren(element("p", "empty", tr("Nobody yet.")));
  const unit = parseFloat(getComputedStyle(place).fontSize);
  const most = Math.max(...Object.values(board.arrivals));
  const step = stepOf(most);
  const top = Math.ceil(most / step) * step;
  const span = spanOf(board, starts);
  const left = (0.8 + 0.62 * number(top).length) * unit;
  const size = { wide: place.clientWidth, high: place.clientHeight, left, right: 0.5 * unit, top: 1.6 * unit, bottom: 1.7 * unit };
  const x = (at) => size.left + ((at - span.first) / (span.end - span.first)) * (size.wide - size.left - size.right);
  const y = (count) => size.high - size.bottom - (count / top) * (size.high - size.top - size.bottom);
  const drawing = shape("svg", { width: size.wide, height: size.high, role: "img", "aria-label": chartWords(board, most) });
  drawing.append(...gridOf(top, step, size, y), ...hoursOf(span, size, x, unit), ...forecastOf(board, span, size, x, unit));
  drawing.append(...starts.map((at) => columnOf(at, board.arrivals[at], x, y)));
  place.replaceChildren(drawing);
}

function chartWords(board, most) {
  const at = Object.keys(board.arrivals).find((it) => board.arrivals[it] === most);
  return tr("Arrivals in five minutes: the most were {n}, at {time}.", { n: most, time: moment(Number(at), board.now_ms) }) + " " + forecastWords(board)[1];
}

function gridOf(top, step, size, y) {
  const parts = [];
  for (let count = 0; count <= top; count += step) {
    parts.push(shape("line", { class: "grid", x1: size.left, x2: size.wide - size.right, y1: y(count), y2: y(count) }));
    parts.push(shape("text", { x: size.left - 6, y: y(count), "text-anchor": "end", "dominant-baseline": "middle" }, number(count)));
  }
  return parts;
}

function hoursOf(span, size, x, unit) {
  const parts = [];
  const fits = Math.max(1, (size.wide - size.left) / (4 * unit));
  const every = [HOUR_MS / 4, HOUR_MS / 2, HOUR_MS, 2 * HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS].find((it) => (span.end - span.first) / it <= fits) || 12 * HOUR_MS;
  for (let at = Math.ceil(span.first / every) * every; at <= span.end; at += every) {
    if (x(at) < size.left + unit || x(at) > size.wide - 1.4 * unit) continue;
    parts.push(shape("line", { class: "grid", x1: x(at), x2: x(at), y1: size.high - size.bottom, y2: size.high - size.bottom + 5 }));
    parts.push(shape("text", { x: x(at), y: size.high - 0.35 * unit, "text-anchor": "middle" }, inZone(at, { hour: "2-digit", minute: "2-digit" })));
  }
  return parts;
}

function columnOf(at, count, x, y) {
  const width = Math.max(1, x(at + FIVE_MS) - x(at) - (x(at + FIVE_MS) - x(at) > 4 ? 1.5 : 0));
  const column = shape("rect", { class: "arrived", x: x(at), y: y(count), width, height: Math.max(1, y(0) - y(count)) });
  column.append(shape("title", {}, `${inZone(at, { hour: "2-digit", minute: "2-digit" })}: ${number(count)}`));
  return column;
}

function forecastOf(board, span, size, x, unit) {
  const { earliest_ms: earliest, latest_ms: latest } = board.forecast;
  if (!earliest) return [];
  const words = tr("all in: {time}", { time: forecastWords(board)[0] });
  if (earliest >= span.end) return [shape("text", { class: "ahead-words", x: size.wide - size.right, y: unit, "text-anchor": "end" }, `${words} →`)];
  const end = Math.min(latest || span.end, span.end);
  const foot = size.high - size.bottom;
  const band = shape("rect", { class: "ahead", x: x(earliest), y: size.top, width: Math.max(3, x(end) - x(earliest)), height: foot - size.top });
  const now = shape("line", { class: "now", x1: x(span.now), x2: x(span.now), y1: size.top, y2: foot });
  return [band, now, shape("text", { class: "ahead-words", x: Math.max(x(end), size.wide / 2), y: unit, "text-anchor": "end" }, words)];
}
