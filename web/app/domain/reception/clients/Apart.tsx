import { useEffect, useState } from "preact/hooks";
import { t } from "#/i18n";
import { setQuery } from "#/router";
import { useStore } from "#/store/context";
import { Button } from "#/ui";
import { RETENTION } from "./addresses";
import type { Book } from "./client_book";
import { likenessesOf } from "./doubles";

/** The ids of clients that likely stand twice; looked for once the screen stands still: it takes a moment with 50,000. */
export function useDoubled(book: Book): ReadonlySet<string> {
  const [found, setFound] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const look = () => setFound(new Set(likenessesOf(book).all(book.families.values()).keys()));
    const timer = setTimeout(look, 300);
    return () => clearTimeout(timer);
  }, [book.families]);
  return found;
}

interface ApartProps {
  doubled: number;
  only: boolean;
}

/** What of the list wants somebody: likely doubles, and people long silent. */
export function Apart({ doubled, only }: ApartProps) {
  const manages = useStore().status.value.manages.includes("reception");
  return (
    <>
      {(doubled > 0 || only) && (
        <Button size={48} pressed={only} onPress={() => setQuery({ doubles: only ? undefined : "1" })}>
          {t("clients.maybeSame", { count: doubled })}
        </Button>
      )}
      {manages && (
        <Button size={48} kind="quiet" href={RETENTION}>
          {t("retention.title")}
        </Button>
      )}
    </>
  );
}
