const root = document.documentElement;
const systemIsDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

export function enableThemeToggle() {
  const button = document.querySelector("[data-theme-toggle]");
  button.hidden = false;
  button.addEventListener("click", () => {
    const now = root.dataset.theme ?? (systemIsDark() ? "dark" : "light");
    root.dataset.theme = now === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // Holds for this page only.
    }
  });
}
