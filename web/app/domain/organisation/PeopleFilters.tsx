import { t } from "#/i18n";
import { POSITIONS, type Position, STATUSES, type Status } from "./people_rows";
import type { PeopleView } from "./use_people_view";

/** Position and status as two short lists in one line; the groups stand at the left. */
export function PeopleFilters({ view }: { view: PeopleView }) {
  const { position, status } = view.asked;
  return (
    <div class="people__filters">
      <label class="people-filter">
        <span>{t("people.filter.position")}</span>
        <select
          value={position ?? ""}
          onChange={(event) =>
            view.show({ position: (event.currentTarget.value || null) as Position | null })
          }
        >
          <option value="">{t("people.filter.any")}</option>
          {POSITIONS.map((one) => (
            <option key={one} value={one}>
              {t(`people.position.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="people-filter">
        <span>{t("people.filter.status")}</span>
        <select
          value={status ?? ""}
          onChange={(event) =>
            view.show({ status: (event.currentTarget.value || null) as Status | "current" | null })
          }
        >
          <option value="current">{t("people.filter.current")}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {t(`people.status.${one}`)}
            </option>
          ))}
          <option value="">{t("people.filter.everybody")}</option>
        </select>
      </label>
    </div>
  );
}
