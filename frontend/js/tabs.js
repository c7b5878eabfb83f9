// Sections one below the other, with links to each, become tabs: by mouse, by arrow keys, and by a link to one of them.
export function enableTabs() {
  for (const root of document.querySelectorAll("[data-tabs]")) {
    const list = root.querySelector(".tab-list");
    const tabs = [...list.querySelectorAll("a")];
    const panel = (tab) => root.querySelector(tab.hash);
    const select = (chosen) => {
      for (const tab of tabs) {
        const selected = tab === chosen;
        tab.ariaSelected = String(selected);
        tab.tabIndex = selected ? 0 : -1;
        panel(tab).hidden = !selected;
      }
    };
    root.classList.add("enabled");
    list.setAttribute("role", "tablist");
    for (const tab of tabs) {
      tab.parentElement.setAttribute("role", "presentation");
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", tab.hash.slice(1));
      panel(tab).setAttribute("role", "tabpanel");
      tab.addEventListener("click", (event) => {
        event.preventDefault();
        select(tab);
      });
    }
    list.addEventListener("keydown", (event) => {
      const at = tabs.indexOf(document.activeElement);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (to === undefined || at < 0) {
        return;
      }
      event.preventDefault();
      const tab = tabs[(to + tabs.length) % tabs.length];
      select(tab);
      tab.focus();
    });
    select(tabs.find((tab) => tab.hash === location.hash) ?? tabs[0]);
  }
}
