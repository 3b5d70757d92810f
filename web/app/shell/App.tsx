import { StoreContext } from "#/store/context";
import { type Shell, ShellContext, useShell } from "./context";
import { ChooseScreen } from "./entry/ChooseScreen";
import { LockScreen } from "./entry/LockScreen";
import { OfferPinScreen } from "./entry/OfferPinScreen";
import { SignInScreen } from "./entry/SignInScreen";
import { Boundary } from "./frame/Boundary";
import { BrokenStorage } from "./frame/Broken";
import { Frame } from "./frame/Frame";

/** The whole window. */
export function App({ shell }: { shell: Shell }) {
  return (
    <ShellContext.Provider value={shell}>
      <Boundary whole>
        <Window />
      </Boundary>
    </ShellContext.Provider>
  );
}

function Window() {
  const phase = useShell().session.phase.value;
  switch (phase.kind) {
    case "opening":
      return null; // the phone is read in less time than a word needs to be seen
    case "broken":
      return <BrokenStorage error={phase.error} />;
    case "sign_in":
      return <SignInScreen staffNumber={phase.staffNumber} newPin={phase.newPin} />;
    case "choose":
      return <ChooseScreen />;
    case "locked":
      return <LockScreen key={phase.person.id} person={phase.person} />;
    case "offer_pin":
      return <OfferPinScreen />;
    default:
      return (
        <StoreContext.Provider value={phase.store}>
          <Frame key={phase.person.id} />
        </StoreContext.Provider>
      );
  }
}
