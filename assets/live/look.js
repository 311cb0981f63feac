// Light or dark, and the wall screen: large figures that fill the screen without scrolling.
"use strict";

const THEME_KEY = "checkin-desk-theme";
const THEMES = { "": () => tr("As the system"), light: () => tr("Light"), dark: () => tr("Dark") };

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

function showOnWall(wanted) {
  document.body.classList.toggle("wall", wanted);
  const button = document.getElementById("wall");
  button.setAttribute("aria-pressed", String(wanted));
  history.replaceState(null, "", location.pathname + (wanted ? "#wall" : ""));
}

// `redraw` is called whenever the space changes for which things are drawn.
function offerWall(button, redraw) {
  const change = (wanted) => {
    showOnWall(wanted);
    redraw();
  };
  button.addEventListener("click", () => change(!isWall()));
  addEventListener("hashchange", () => change(location.hash === "#wall"));
  addEventListener("resize", redraw);
}
