import { Component, type ReactNode } from "react"
import { type MessageId, sayIn, sayMessage } from "../i18n/say"
import { store } from "../store/store"
import { Button } from "../ui/Button"
import styles from "./App.module.css"

interface Props {
  /** The name of the panel that stands here. */
  readonly title: MessageId
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
      <div role="alert" className={styles.failed}>
        <h2 className={styles.failedTitle}>{sayMessage(say, { message: this.props.title, slots: {} })}</h2>
        <p>{say("app.failed")}</p>
        <Button label={say("app.retry")} onPress={() => this.setState({ failed: false })} />
      </div>
    )
  }
}
