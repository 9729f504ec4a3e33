import { Component, type ReactNode } from "react"
import { sayIn } from "../i18n/say"
import { store } from "../store/store"
import { Button } from "../ui/Button"

interface Props {
  readonly children: ReactNode
}

/** If a panel fails only that panel falls; the others go on. React offers this as a class only. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const say = sayIn(store.getState().locale)
    return (
      <div role="alert">
        <p>{say("app.failed")}</p>
        <Button label={say("app.retry")} onPress={() => this.setState({ failed: false })} />
      </div>
    )
  }
}
