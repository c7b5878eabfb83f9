// The panel that shows the cluster beside the log. The operation's stream says when there is something new to see;
// htmx fetches it, and only what has changed on the page is put in its place.

const QUIET_MILLIS = 10_000;

export function showCluster() {
  if (!document.getElementById("cluster")) {
    return;
  }
  jobLog = new JobLog();
  const announcement = new Announcement();
  announcement.tell();
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id === "cluster-now") {
      announcement.tell();
      draw();
    }
  });
  draw();
  setInterval(draw, 1000);
}

let shown = null;

// Told by the stream how far the operation is seen, or nothing where it is not known.
export function clusterChanged(progress) {
  if (progress?.version !== shown || !progress) {
    shown = progress?.version;
    document.body.dispatchEvent(new CustomEvent("cluster-changed"));
  }
  jobLog?.fetchUpTo(progress?.jobLines ?? Infinity);
}

let jobLog = null;

// What the migration prints: the page fetches the lines that it lacks, one request at a time.
class JobLog {
  #view = document.getElementById("job-log");
  #lines = document.getElementById("job-log-lines");
  #last = Number(this.#view.dataset.after);
  #wanted = 0;
  #busy = false;

  constructor() {
    this.#view.scrollTop = this.#view.scrollHeight;
  }

  async fetchUpTo(wanted) {
    this.#wanted = wanted;
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    try {
      for (let more = true; more && this.#last < this.#wanted; ) {
        const answer = await fetch(`${this.#view.dataset.lines}?after=${this.#last}`);
        const lines = answer.ok ? await answer.json() : [];
        this.#append(lines);
        more = lines.length > 0;
      }
    } catch {
      // not reachable for a moment: the next event asks again from where this one was
    } finally {
      this.#busy = false;
    }
  }

  #append(lines) {
    const { scrollTop, clientHeight, scrollHeight } = this.#view;
    const atEnd = scrollHeight - scrollTop - clientHeight < 24;
    for (const { n, t, pod, text } of lines) {
      this.#lines.append(Object.assign(document.createElement("li"), { title: `${t}, ${pod}`, textContent: text }));
      this.#last = n;
    }
    if (atEnd) {
      this.#view.scrollTop = this.#view.scrollHeight;
    }
  }
}

// What is awaited, for those who hear the page: when it changes, and not more often than one can listen.
class Announcement {
  #region = document.getElementById("cluster-announcement");
  #last = -QUIET_MILLIS;
  #timer = null;

  tell() {
    if (this.#timer !== null || this.#words() === this.#region.textContent) {
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#last = performance.now();
      this.#region.textContent = this.#words();
    }, Math.max(0, this.#last + QUIET_MILLIS - performance.now()));
  }

  #words() {
    return document.getElementById("cluster-now").dataset.announcement;
  }
}

// The bars of what still runs grow as time passes, to the same scale as the server draws them.
function draw() {
  const [phases, jobs] = [".phase-bars:not(.jobs)", ".phase-bars.jobs"].map((row) => [
    ...document.querySelectorAll(`${row} > .phase-bar`),
  ]);
  if (![...phases, ...jobs].some((bar) => !bar.dataset.to)) {
    return;
  }
  const now = Date.now();
  const from = (bar) => Date.parse(bar.dataset.from);
  const to = (bar) => (bar.dataset.to ? Date.parse(bar.dataset.to) : now);
  const sliver = 0.008;
  const long = phases.map((bar) => Math.max(0, to(bar) - from(bar)));
  const all = long.reduce((sum, each) => sum + each, 0);
  const shares = long.map((each) => Math.max(all > 0 ? each / all : 1 / long.length, sliver));
  const sum = shares.reduce((total, each) => total + each, 0);
  const begins = [0];
  shares.forEach((share) => begins.push(begins.at(-1) + share / sum));
  const place = (moment) => {
    const index = phases.findIndex((bar) => moment < to(bar));
    if (index < 0) {
      return 1;
    }
    const share = (moment - from(phases[index])) / Math.max(1, long[index]);
    return begins[index] + (begins[index + 1] - begins[index]) * Math.min(1, Math.max(0, share));
  };
  const set = (bar, x, width) => {
    bar.setAttribute("x", `${(x * 100).toFixed(2)}%`);
    bar.setAttribute("width", `${(width * 100).toFixed(2)}%`);
  };
  phases.forEach((bar, index) => set(bar, begins[index], begins[index + 1] - begins[index]));
  jobs.forEach((bar) => set(bar, place(from(bar)), Math.max(sliver, place(to(bar)) - place(from(bar)))));
}
