import { callHref, mobileWords } from "./mobile_number";

/** A number to read out, or to press where there is a telephone. */
export function Mobile({ number }: { number: string }) {
  return (
    <a class="mobile-number qc-nowrap" href={callHref(number)}>
      {mobileWords(number)}
    </a>
  );
}
