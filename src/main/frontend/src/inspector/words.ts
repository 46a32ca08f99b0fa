import { en, zh } from "virtual:inspector-words";

const KEY = "cityloop-inspector-lang";

/** Chinese unless the person asked for English; the device remembers. */
export function english(): boolean {
  return localStorage.getItem(KEY) === "en";
}

export function speak(language: "zh" | "en"): void {
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language === "en" ? "en" : "zh-CN";
}

/** The words of this key with `{0}`, `{1}` … put in; from `i18n/inspector.properties`. */
export function text(key: string, ...values: (string | number)[]): string {
  const words = (english() ? en : zh)["inspector." + key] ?? key;
  return words.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}

const two = (value: number): string => String(value).padStart(2, "0");

/** Day and time on the device's clock, as briefly as it is clear. */
export function moment(at: number | string): string {
  const date = new Date(at);
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return date.toDateString() === new Date().toDateString() ? time : `${date.getMonth() + 1}-${two(date.getDate())} ${time}`;
}

/** A distance as a walker says it. */
export function distance(metres: number): string {
  return metres < 995 ? text("metres", Math.round(metres / 10) * 10) : text("kilometres", (metres / 1000).toFixed(1));
}

/** How long until then, or since then. */
export function left(due: string, now: number): { words: string; late: boolean } {
  const minutes = Math.round((Date.parse(due) - now) / 60_000);
  const amount = Math.abs(minutes);
  const words = amount < 60 ? text("minutes", amount) : amount < 2880 ? text("hours", Math.floor(amount / 60)) : text("days", Math.floor(amount / 1440));
  return minutes < 0 ? { words: text("late", words), late: true } : { words: text("left", words), late: false };
}
