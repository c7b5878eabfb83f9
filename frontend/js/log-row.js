// A line of the log as an element, the same that the server renders. Text only ever becomes a text node.
export function row({ n, source, t, text, length, level }, path, wanted) {
  const item = document.createElement("li");
  item.id = `L${n}`;
  item.dataset.source = source;
  item.title = t;
  if (level) {
    item.dataset.level = level;
  }
  const number = Object.assign(document.createElement("a"), { className: "log-n", href: `#L${n}`, textContent: n });
  const words = Object.assign(document.createElement("span"), { className: "log-text" });
  words.append(Object.assign(document.createElement("span"), { textContent: text }));
  if (length) {
    const whole = `… cut here: see all ${length.toLocaleString("en")} characters`;
    words.append(Object.assign(document.createElement("a"), { className: "log-whole", href: `${path}/lines/${n}`, textContent: whole }));
  }
  item.append(number, words);
  if (wanted) {
    mark(item, wanted);
  }
  return item;
}

export const lineOf = (item) => Number(item.id.slice(1));

// Marks each place where the text stands, or takes the marks away where there is none to look for.
export function mark(item, wanted) {
  const words = item.querySelector(".log-text").firstElementChild;
  const text = words.textContent;
  words.replaceChildren(...pieces(text, wanted.toLowerCase()));
}

function* pieces(text, wanted) {
  let from = 0;
  if (wanted) {
    const small = text.toLowerCase();
    for (let at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, from)) {
      yield text.slice(from, at);
      from = at + wanted.length;
      yield Object.assign(document.createElement("mark"), { textContent: text.slice(at, from) });
    }
  }
  yield text.slice(from);
}
