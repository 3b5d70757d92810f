import type { IconNode } from "lucide";
import type { FunctionComponent } from "preact";

/** The names that a path carries: `ParamsOf<"/events/:event/checks/:check">` is `{event: string, check: string}`. */
export type ParamsOf<Path extends string> = Readonly<Record<NamesIn<Path>, string>>;

type NamesIn<Path extends string> = Path extends `${infer Head}/${infer Tail}`
  ? NamesIn<Head> | NamesIn<Tail>
  : Path extends `:${infer Name}`
    ? Name
    : never;

/** What a screen is given: the names in its path, and what stands behind the `?`. */
export interface ScreenProps<Path extends string = string> {
  readonly params: ParamsOf<Path>;
  readonly query: URLSearchParams;
}

/** `bar`: a main screen, with the bar below. `task`: one job owns the bottom (a check, a report). `bare`: no strip either. */
export type Frame = "bar" | "task" | "bare";

interface Declared<Path extends string> {
  /** Title of the page, in the person's language; may read signals (the name of a record) and is then followed. */
  readonly title: (params: ParamsOf<Path>) => string;
  /** Where "back" leads when the screen was opened by a link from outside; the start screen if not given. */
  readonly parent?: (params: ParamsOf<Path>) => string;
  readonly frame?: Frame;
  /** The screen itself, for what everybody opens first. */
  readonly screen?: FunctionComponent<ScreenProps<Path>>;
  /** Or how to get it, for a screen in a chunk of its own: `() => import("./Board").then((chunk) => chunk.Board)`. */
  readonly load?: () => Promise<FunctionComponent<ScreenProps<Path>>>;
}

/** One screen's address. Made by `route`; areas list theirs in `routes.ts`. */
export interface Route<Path extends string = string> {
  readonly path: Path;
  readonly frame: Frame;
  title(params: ParamsOf<Path>): string;
  parent(params: ParamsOf<Path>): string;
  /** The address with its names filled in: `checklist.href({event})`, `checklist.href({event}, {category: "safety"})`. */
  href(params: ParamsOf<Path>, query?: Readonly<Record<string, string>>): string;
  /** The screen if it is in memory already. */
  ready(): FunctionComponent<ScreenProps<Path>> | undefined;
  /** Bring the screen into memory; rejects when its chunk can't be had. Safe to call often. */
  fetch(): Promise<void>;
}

/** A route of any path, as the router keeps them. */
// biome-ignore lint/suspicious/noExplicitAny: a list of routes holds screens with different parameters
export type AnyRoute = Route<any>;

/** Declare a screen's address. The path's `:names` type everything else. */
export function route<Path extends string>(path: Path, declared: Declared<Path>): Route<Path> {
  let screen = declared.screen;
  return {
    path,
    frame: declared.frame ?? "bar",
    title: declared.title,
    parent: declared.parent ?? (() => "/"),
    href: (params, query) => fill(path, params) + suffix(query),
    ready: () => screen,
    fetch: async () => {
      screen ??= await declared.load?.();
    },
  };
}

function fill(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
}

function suffix(query: Readonly<Record<string, string>> | undefined): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? "" : `?${text}`;
}

/** A place that the phone's bar or the desk's top line leads to. */
export interface Place {
  readonly label: () => string;
  /** A `lucide` icon, for the phone's bar. */
  readonly icon: IconNode;
  /** Where it leads now; `undefined` while it makes no sense for this person (no event chosen, no access): not shown. */
  readonly href: () => string | undefined;
  /** Marks the place as the current one for every address that begins so; its own address if not given. */
  readonly under?: (path: string) => boolean;
  /** Position from the left. The bar takes four places and the report between them. */
  readonly order: number;
  /** `me`: seldom gone to, a line on the person's own screen. */
  readonly on: "phone" | "desk" | "both" | "me";
  /** A number that needs somebody: mine and overdue. */
  readonly count?: () => number;
  /** The report of an incident: red, in the middle of the bar. */
  readonly urgent?: boolean;
}

/** The shown values of a record, as far as they are on this device. */
export type RecordFields = Readonly<Record<string, unknown>>;

/** What an area's `routes.ts` exports as `area`. */
export interface Area {
  readonly name: string;
  readonly routes: readonly AnyRoute[];
  readonly places?: readonly Place[];
  /** Where a record of a kind is seen: `{check: (id, fields) => check.href({event: …, check: id})}`, for links from outside the area. */
  readonly records?: Readonly<Record<string, (id: string, fields: RecordFields) => string | undefined>>;
}
