import { Mobile } from "#/domain/organisation/Mobile";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { nameOf } from "../event_checks";
import type { Unread } from "./briefings";

/** Who has not confirmed the version that holds, and the number to call them. */
export function UnreadList({ unread }: { unread: readonly Unread[] }) {
  if (unread.length === 0) return <p class="unread__none">{t("briefing.everybody")}</p>;
  return (
    <ul class="unread">
      {unread.map((one) => (
        <UnreadRow key={one.person} unread={one} />
      ))}
    </ul>
  );
}

function UnreadRow({ unread: { person, version } }: { unread: Unread }) {
  const store = useStore();
  const mobile = store.record("person", person).value?.fields.mobile;
  return (
    <li class="unread__row">
      <span class="unread__who">{nameOf(store, person)}</span>
      <span class="unread__has">
        {version === 0 ? t("briefing.hasNone") : t("briefing.hasVersion", { version })}
      </span>
      {mobile && <Mobile number={mobile} />}
    </li>
  );
}
