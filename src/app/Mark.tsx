import styles from "./TopBar.module.css"

/** The sign of the page, a ∂; `public/icon.svg` draws the same. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="7 3 18 26" aria-hidden="true" focusable="false">
      <path
        d="M10.8 7.8c1.4-2.5 4.6-3.4 7.1-1.8 3.3 2.1 4.3 7.4 3.2 12.5-1.1 5-3.9 8.2-7.2 8.2-2.9 0-4.8-2.2-4.8-5.1 0-4.1 2.9-7.4 6.5-7.4 3 0 5.3 1.9 6 5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  )
}
