/** Numbers of callers, as they are kept and shown. */
import { numbersIn } from "../clients/numbers";

const MOBILE = /^1[3-9]\d{9}$/;

/** Whether it is a mobile number of the country, in any writing. */
export function mobileOf(number: string): boolean {
  return numbersIn(number).some(({ digits }) => MOBILE.test(digits));
}
