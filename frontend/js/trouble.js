import { icon } from "./icon.js";

// A part of the page that could not be fetched: htmx would leave it as it is, and say nothing. What is wrong lies over the
// page's lower edge, so nothing jumps, and goes when the same part is fetched after all.
const UNREACHABLE = [
  ["callout-title", "The console does not answer"],
  ["", "What is on this page may be out of date. Operations go on without it."],
  ["callout-remedy", "Check your connection, then reload the page."],
];

export function showTrouble() {
  const place = document.getElementById("trouble");
  let told = "";
  const show = (words, path) => {
    // asked again every second: said once, read out once, and closed for good
    const what = `${path} ${words.textContent}`;
    if (what === told) {
      return;
    }
    told = what;
    const reload = Object.assign(document.createElement("a"), { className: "button secondary small", textContent: "Reload" });
    reload.href = location.href;
    const dismiss = Object.assign(document.createElement("button"), { className: "button quiet small", type: "button", textContent: "Close" });
    dismiss.addEventListener("click", () => {
      place.replaceChildren();
      document.getElementById("main").focus();
    });
    const actions = Object.assign(document.createElement("p"), { className: "actions" });
    actions.append(reload, dismiss);
    words.append(actions);
    place.replaceChildren(icon("warning"), words);
  };
  document.body.addEventListener("htmx:responseError", ({ detail }) => {
    const answer = new DOMParser().parseFromString(detail.xhr.responseText, "text/html").querySelector(".trouble-words");
    show(answer ? document.adoptNode(answer) : written(UNREACHABLE), detail.pathInfo.requestPath);
  });
  for (const silence of ["htmx:sendError", "htmx:timeout"]) {
    document.body.addEventListener(silence, ({ detail }) => show(written(UNREACHABLE), detail.pathInfo.requestPath));
  }
  document.body.addEventListener("htmx:afterOnLoad", ({ detail }) => {
    if (detail.xhr.status < 400 && told.startsWith(`${detail.pathInfo.requestPath} `)) {
      told = "";
      place.replaceChildren();
    }
  });
}

function written(paragraphs) {
  const words = Object.assign(document.createElement("div"), { className: "trouble-words" });
  for (const [className, textContent] of paragraphs) {
    words.append(Object.assign(document.createElement("p"), { className, textContent }));
  }
  return words;
}
