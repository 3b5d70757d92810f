import { t } from "#/i18n";
import { Icon } from "#/ui";
import { KIND_ICONS } from "./icons";
import { KINDS, type Kind } from "./kinds";
import { kindWord, severityWord } from "./words";

interface KindTilesProps {
  onKind: (kind: Kind) => void;
  disabled?: boolean;
}

/** What happened, in one press: a tile a kind, the gravest first, all within the reach of a thumb. */
export function KindTiles({ onKind, disabled = false }: KindTilesProps) {
  return (
    <ul class="incident-tiles" aria-label={t("incident.what")}>
      {KINDS.map(({ kind, severity }) => (
        <li key={kind} class={`incident-tiles__item incident-tiles__item--${kind}`}>
          <button
            type="button"
            class={`incident-tile incident-tile--${severity} qc-inset-focus`}
            disabled={disabled}
            data-kind={kind}
            onClick={() => onKind(kind)}
          >
            <span class="incident-tile__top">
              <Icon node={KIND_ICONS[kind]} size={32} />
              <span class="incident-tile__level">{severityWord(severity)}</span>
            </span>
            <span class="incident-tile__name">{kindWord(kind)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
