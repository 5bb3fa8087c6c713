// What if one part of the page breaks? The rest stays, and this part says what happened.
import { Component, type ReactNode } from "react";
import { FaultScreen } from "./FaultScreen";

interface State {
  error: Error | null;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error) {
      return <FaultScreen error={this.state.error} retry={() => this.setState({ error: null })} />;
    }
    return this.props.children;
  }
}
