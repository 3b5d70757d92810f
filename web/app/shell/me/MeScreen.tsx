import { ChevronRight } from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { factsLine, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Icon, LanguageChoice, ListHead, ScreenHead, ThemeChoice } from "#/ui";
import { useOpen, useShell } from "../context";
import { isDesk } from "../width";
import { HandOver } from "./HandOver";
import { InstallOffer, installIsOffered } from "./InstallOffer";
import { PinDialog } from "./PinDialog";
import { password } from "./routes";
import { SignOutDialog } from "./SignOutDialog";
import { StorageLine } from "./StorageLine";
import { VersionLine } from "./VersionLine";
import "./me.css";

type Asked = "nothing" | "pin" | "handOver" | "signOut";

/** The person, this phone, and the way out. */
export function MeScreen() {
  const { person } = useOpen();
  const [asked, setAsked] = useState<Asked>("nothing");
  const close = () => setAsked("nothing");
  return (
    <div class="qc-me">
      <ScreenHead title={person.name} second={<PersonLine />} size="check" />
      <ul class="qc-me-list">
        <Line title={t("me.change")} second={t("me.changeSecond")} onPress={() => setAsked("handOver")} />
        <Line
          title={t(person.hasPin ? "me.pinSet" : "me.pinNone")}
          second={t(person.hasPin ? "me.pinSetSecond" : "me.pinNoneSecond")}
          onPress={() => setAsked("pin")}
        />
        <Line title={t("me.password")} second={t("me.passwordSecond")} href={password.href({})} />
        {useOtherPlaces().map(({ place, href }) => (
          <Line key={href} title={place.label()} href={href} />
        ))}
      </ul>
      <ListHead title={t("me.screen")} />
      <div class="qc-me-choices">
        <ThemeChoice />
        <LanguageChoice />
      </div>
      <ListHead title={t(isDesk.value ? "me.computer" : "me.phone")} />
      {installIsOffered() && <InstallOffer />}
      <ul class="qc-me-list">
        <StorageLine />
        <VersionLine />
        <Line title={t("me.signOut")} onPress={() => setAsked("signOut")} />
      </ul>
      {asked === "pin" && <PinDialog onClose={close} />}
      {asked === "handOver" && <HandOver onClose={close} onSetPin={() => setAsked("pin")} />}
      {asked === "signOut" && <SignOutDialog onClose={close} />}
    </div>
  );
}

/** What is seldom gone to, and on a phone what a desk has in its top line and the bar has no room for. */
function useOtherPlaces() {
  const { placesOn } = useShell();
  if (isDesk.value) return placesOn("me");
  const inBar = placesOn("phone").map(({ href }) => href);
  return [...placesOn("desk").filter(({ href }) => !inBar.includes(href)), ...placesOn("me")];
}

/** Staff number, position and groups, as the department has them now. */
function PersonLine() {
  const store = useStore();
  const { person } = useOpen();
  const fields = store.record("person", person.id).value?.fields;
  const groups = (fields?.groups ?? []).map((id) => store.record("group", id).value?.fields.name);
  const position = fields?.position ?? person.position;
  const words = [person.staff_number, positionWord(position), ...groups];
  return <>{factsLine(...words)}</>;
}

const POSITIONS = ["manager", "deputy_manager", "group_lead", "member"] as const;

function positionWord(position: string): string {
  const known = POSITIONS.find((one) => one === position);
  return known ? t(`people.position.${known}`) : position;
}

interface LineProps {
  readonly title: string;
  readonly second?: ComponentChildren;
  readonly href?: string;
  readonly onPress?: () => void;
}

function Line({ title, second, href, onPress }: LineProps) {
  const inside = (
    <>
      <span class="qc-me-line__words">
        <span class="qc-t-row">{title}</span>
        {second && <span class="qc-t-second">{second}</span>}
      </span>
      <Icon node={ChevronRight} />
    </>
  );
  return (
    <li>
      {href === undefined ? (
        <button type="button" class="qc-me-line qc-inset-focus" onClick={onPress}>
          {inside}
        </button>
      ) : (
        <a class="qc-me-line qc-inset-focus" href={href}>
          {inside}
        </a>
      )}
    </li>
  );
}
