import { say } from "./words";

/** What every page gets: menus that close, times in words that tick, buttons that are pressed once. */
export function enhancePage(root: ParentNode): void {
  for (const menu of root.querySelectorAll<HTMLDetailsElement>("details[data-menu]")) closeOutside(menu);
  for (const clock of root.querySelectorAll<HTMLElement>("[data-due]")) tick(clock);
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-once]")) pressOnce(form);
  for (const input of root.querySelectorAll<HTMLSelectElement>("select[data-submit]")) {
    input.addEventListener("change", () => input.form?.requestSubmit());
  }
  for (const button of root.querySelectorAll<HTMLElement>("[data-copy]")) copyOnClick(button);
}

function closeOutside(menu: HTMLDetailsElement): void {
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target as Node)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

function pressOnce(form: HTMLFormElement): void {
  form.addEventListener("submit", () => {
    form.setAttribute("aria-busy", "true");
    setTimeout(() => form.querySelectorAll("button").forEach((button) => (button.disabled = true)));
  });
}

function copyOnClick(button: HTMLElement): void {
  button.addEventListener("click", () => {
    void navigator.clipboard?.writeText(button.dataset["copy"] ?? "").then(() => {
      button.setAttribute("aria-label", say("copied"));
      button.dataset["copied"] = "true";
    });
  });
}

/** Time left as words, from the due moment; the colour changes with it while the page stays open. */
function tick(element: HTMLElement): void {
  const due = Date.parse(element.dataset["due"] ?? "");
  const warn = Date.parse(element.dataset["warn"] ?? "");
  if (!Number.isFinite(due)) return;
  const words = element.querySelector<HTMLElement>("[data-words]") ?? element;
  const show = (): void => {
    if (!element.isConnected) return clearInterval(timer);
    const left = due - Date.now();
    words.textContent = left >= 0 ? say("left", span(left)) : say("overdueBy", span(-left));
    element.dataset["state"] = left < 0 ? "overdue" : Number.isFinite(warn) && Date.now() >= warn ? "warning" : "calm";
  };
  const timer = setInterval(show, 20_000);
  show();
}

/** A span of milliseconds, two units at most. */
export function span(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return hours > 0 && days < 10 ? say("daysHours", days, hours) : say("days", days);
  if (hours > 0) return minutes % 60 > 0 ? say("hoursMinutes", hours, minutes % 60) : say("hours", hours);
  return minutes > 0 ? say("minutes", minutes) : say("underAMinute");
}
