import { url } from "../http";
import { say } from "../words";

type News = { unread: string; text?: string };

const NAME = "cityloop-bell";

/**
 * The bell counts while the page stays open. A browser opens few connections to one host, so of all tabs only one listens
 * and tells the others; where the browser cannot elect one, each listens while it is looked at.
 */
export function mount(element: HTMLElement): void {
  const show = (news: News): void => display(element, news);
  if (!("EventSource" in window)) return;
  if ("locks" in navigator && "BroadcastChannel" in window) {
    const channel = new BroadcastChannel(NAME);
    channel.addEventListener("message", (event: MessageEvent<News>) => show(event.data));
    void navigator.locks.request(NAME, () => {
      listen((news) => {
        show(news);
        channel.postMessage(news);
      });
      // Held until this tab is closed.
      return new Promise<void>(() => {});
    });
    return;
  }
  let source: EventSource | undefined;
  const look = (): void => {
    if (document.visibilityState === "visible") source ??= listen(show);
    else {
      source?.close();
      source = undefined;
    }
  };
  document.addEventListener("visibilitychange", look);
  look();
}

function listen(heard: (news: News) => void): EventSource {
  const source = new EventSource(url("/api/notifications/stream"));
  for (const kind of ["unread", "notice"]) {
    source.addEventListener(kind, (event) => heard(JSON.parse((event as MessageEvent<string>).data) as News));
  }
  window.addEventListener("pagehide", () => source.close());
  return source;
}

function display(bell: HTMLElement, news: News): void {
  let count = bell.querySelector<HTMLElement>(".count");
  if (!news.unread) count?.remove();
  else {
    if (!count) {
      count = document.createElement("span");
      count.className = "count";
      bell.append(count);
    }
    count.textContent = news.unread;
  }
  bell.setAttribute("aria-label", news.unread ? say("bell.label", news.unread) : say("bell.none"));
  const announcements = document.getElementById("announcements");
  if (news.text && announcements) announcements.textContent = news.text;
}
