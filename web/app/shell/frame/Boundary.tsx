import { Component, type ComponentChildren } from "preact";
import { Broken } from "./Broken";

interface BoundaryProps {
  readonly children: ComponentChildren;
  /** The whole frame broke, not one screen: only opening again can help. */
  readonly whole?: boolean;
}

/** Catches what a screen throws while it is drawn. The store and the queue are outside of it and go on. */
export class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static override getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error("unknown") };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  render({ children, whole = false }: BoundaryProps) {
    const { error } = this.state;
    if (error === undefined) return children;
    return <Broken error={error} whole={whole} onRetry={() => this.setState({ error: undefined })} />;
  }
}
