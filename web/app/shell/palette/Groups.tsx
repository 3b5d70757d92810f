import { BookUser, CalendarDays, CornerDownRight, type IconNode, UserRound, Zap } from "lucide";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "#/i18n";
import { Icon, KeyHint } from "#/ui";
import type { Kind, Offer } from "./offers";
import type { Group } from "./rank";
import { allClientsHref } from "./ways";

const ICONS: Readonly<Record<Kind, IconNode>> = {
  client: BookUser,
  person: UserRound,
  event: CalendarDays,
  screen: CornerDownRight,
  action: Zap,
};

interface GroupsProps {
  id: string;
  groups: readonly Group[];
  active: number;
  typed: string;
  onChoose: (offer: Offer) => void;
  onActive: (index: number) => void;
  onClose: () => void;
}

/** What was found, by kind; one of all is in hand. */
export function Groups({ id, groups, active, typed, onChoose, onActive, onClose }: GroupsProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active, typed]);
  const all = groups.find(({ more, kind }) => more > 0 && kind === "client");
  let index = 0;
  return (
    <>
      {groups.length === 0 && (
        <div class="palette__none">
          <b>{t("palette.none", { query: typed.trim() })}</b>
          <span>{t("palette.noneNext")}</span>
        </div>
      )}
      <div
        ref={list}
        id={`${id}-list`}
        class="palette__list"
        data-typed={typed}
        role="listbox"
        aria-label={t("palette.title")}
      >
        {groups.map(({ kind, offers, more }) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups of options, no fieldset
          <div key={kind} role="group" aria-label={t(`palette.group.${kind}`)} class="palette__group">
            <p class="palette__head" aria-hidden="true">
              {t(`palette.group.${kind}`)}
              {more > 0 && <span>{t("palette.more", { count: more })}</span>}
            </p>
            {offers.map((offer) => {
              const mine = index++;
              return (
                <Row
                  key={offer.key}
                  id={`${id}-${mine}`}
                  offer={offer}
                  selected={mine === active}
                  onChoose={() => onChoose(offer)}
                  onActive={() => onActive(mine)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {all && (
        <a class="palette__all" href={allClientsHref(typed)} onClick={onClose}>
          {t("palette.allClients", { count: all.offers.length + all.more })}
        </a>
      )}
    </>
  );
}

interface RowProps {
  id: string;
  offer: Offer;
  selected: boolean;
  onChoose: () => void;
  onActive: () => void;
}

function Row({ id, offer, selected, onChoose, onActive }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option in hand
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field's Enter does the same
    <div
      id={id}
      role="option"
      aria-selected={selected}
      class="palette__row"
      data-offer={offer.key}
      onClick={onChoose}
      onPointerMove={() => !selected && onActive()}
    >
      <Icon node={ICONS[offer.kind]} />
      <span class="palette__words">
        <b>{offer.title}</b>
        {offer.facts && <span>{offer.facts}</span>}
      </span>
      {offer.hint && <KeyHint keys={offer.hint} />}
    </div>
  );
}
