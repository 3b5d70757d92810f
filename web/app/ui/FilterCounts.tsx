import "./FilterCounts.css";

export interface FilterCount<Key extends string = string> {
  key: Key;
  word: string;
  count: number;
}

interface FilterCountsProps<Key extends string> {
  /** Three to five fit a phone; more can be pushed sideways. */
  filters: readonly FilterCount<Key>[];
  current: Key;
  onChoose: (key: Key) => void;
  /** What is being filtered, read aloud. */
  label: string;
}

/** Filters that show how many they hold before they are pressed. */
export function FilterCounts<Key extends string>(props: FilterCountsProps<Key>) {
  const { filters, current, onChoose, label } = props;
  return (
    <fieldset class="qc-filters" aria-label={label}>
      {filters.map(({ key, word, count }) => (
        <button
          key={key}
          type="button"
          class="qc-filter qc-inset-focus"
          aria-pressed={key === current}
          onClick={() => onChoose(key)}
        >
          <b>{count}</b>
          <span>{word}</span>
        </button>
      ))}
    </fieldset>
  );
}
