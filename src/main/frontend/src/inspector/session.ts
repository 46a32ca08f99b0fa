import { answer } from "../http";
import type { ServerClock } from "../offline/clock";
import type { OfflineStore } from "../offline/store";
import { ask, type Transport } from "../offline/transport";
import { english } from "./words";

const KEY = "session";

export type Signed = { token: string; expiresAt: string; username: string; name: string };
type Issued = { token: string; expiresAt: string; user: { username: string; name: string; posts: { role: string }[] } };

/** Only inspectors have anything to do here. */
export class NotInspector extends Error {}

/** Below the context path, whatever it is: the app lies in `<context>/inspector/`. */
function url(path: string): string {
  return new URL(".." + path, document.baseURI.replace(/#.*$/, "")).href;
}

/**
 * Who works with this device. A bearer token, not the page's session: a shift is longer than a session without network
 * lives, and a token survives a restart of the server (docs/adr/0022). What was entered belongs to its username.
 */
export class Session {
  private signed: Signed | null = null;
  /** The server no longer takes the token; entries wait until he signs in again. */
  expired = false;
  private readonly listeners = new Set<() => void>();

  readonly transport: Transport = {
    url,
    headers: (): Record<string, string> => ({
      // The server's refusals in the words of the screen.
      "Accept-Language": english() ? "en" : "zh-CN",
      ...(this.signed ? { Authorization: "Bearer " + this.signed.token } : {}),
    }),
    unauthorised: () => {
      if (!this.signed || this.expired) return;
      this.expired = true;
      this.listeners.forEach((listener) => listener());
    },
  };

  constructor(
    private readonly store: OfflineStore,
    private readonly clock: ServerClock,
  ) {}

  async load(): Promise<void> {
    this.signed = (await this.store.value<Signed>(KEY)) ?? null;
    const now = Date.now() + (this.clock.offset() ?? 0);
    this.expired = this.signed !== null && Date.parse(this.signed.expiresAt) <= now;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  person(): Signed | null {
    return this.signed;
  }

  /** Throws Problem for a wrong password, {@link NotInspector} for somebody else, TypeError without network. */
  async signIn(username: string, password: string): Promise<void> {
    const bare: Transport = { url, headers: () => ({ "Accept-Language": english() ? "en" : "zh-CN" }), unauthorised: () => undefined };
    const issued = await answer<Issued>(
      await ask(bare, this.clock, "/api/tokens", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ username, password }),
      }),
    );
    if (!issued.user.posts.some((post) => post.role === "inspector")) throw new NotInspector();
    this.signed = { token: issued.token, expiresAt: issued.expiresAt, username: issued.user.username, name: issued.user.name };
    this.expired = false;
    await this.store.putValue(KEY, this.signed);
    // The browser is asked not to throw the queue away when the device is short of space.
    void navigator.storage?.persist?.();
    this.listeners.forEach((listener) => listener());
  }

  /** Ends the token and forgets what was cached; what waits to be sent stays until this person is back. */
  async signOut(): Promise<void> {
    const gone = this.signed;
    if (!gone) return;
    await ask(this.transport, this.clock, "/api/tokens/current", { method: "DELETE" }).catch(() => undefined);
    this.signed = null;
    await this.store.dropValue(KEY);
    await this.store.dropValuesOf("cache:" + gone.username + ":");
    await this.store.dropValuesOf("pic:");
    this.listeners.forEach((listener) => listener());
  }
}
