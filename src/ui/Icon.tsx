/** Outlines on a grid of 20, drawn in the colour of the text. */
const paths = {
  first: "M5 4v12M16 4l-8 6 8 6z",
  previous: "M14 4l-8 6 8 6z",
  play: "M6 4l9 6-9 6z",
  pause: "M6 4v12M13 4v12",
  next: "M6 4l8 6-8 6z",
  last: "M15 4v12M4 4l8 6-8 6z",
  previousLayer: "M10 5l-6 5 6 5M16 5l-6 5 6 5",
  nextLayer: "M10 5l6 5-6 5M4 5l6 5-6 5",
  undo: "M7 4L3 8l4 4M3 8h8a5 5 0 0 1 0 10H8",
  redo: "M13 4l4 4-4 4M17 8H9a5 5 0 0 0 0 10h3",
  history: "M3.5 10a6.5 6.5 0 1 0 2-4.7M3 3.5v3.5h3.5M10 6.5V10l2.5 1.5",
  more: "M4.5 10h.6M9.7 10h.6M14.9 10h.6",
  settings:
    "M3 6.5h8M16 6.5h1M3 13.5h1M9 13.5h8M13.5 4.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM6.5 11.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  share: "M10 12.5V3M6.5 6L10 2.5 13.5 6M6 9H4v8h12V9h-2",
  present: "M2.5 3.5h15v10h-15zM10 13.5V17M6.5 17h7M8.5 6l3.5 2.5L8.5 11z",
  check: "M4 10.5l4 4 8-9",
  pencil: "M4 16l1-4 8.5-8.5 3 3L8 15zM11.5 5.5l3 3",
  focus: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M7.5 7.5h5v5h-5z",
  book: "M10 5.5C8.5 4 6 3.5 3 3.5v12c3 0 5.5.5 7 2 1.5-1.5 4-2 7-2v-12c-3 0-5.5.5-7 2zM10 5.5v12",
  list: "M3 5h14M3 10h14M3 15h14",
  close: "M5 5l10 10M15 5L5 15",
  system: "M3 4h14v9H3zM7 17h6M10 13v4",
  minus: "M5 10h10",
  plus: "M5 10h10M10 5v10",
  plusLayer: "M3 3v14M17 3v14M6.5 10h7M10 6.5v7",
  down: "M4 7l6 6 6-6",
  left: "M12 4l-6 6 6 6",
  right: "M8 4l6 6-6 6",
  into: "M3 4h4a3 3 0 0 1 3 3v5M6.5 8.8L10 12.2l3.5-3.4M10 16a1 1 0 1 0 .01 0z",
  over: "M3 12a7 7 0 0 1 13.4-2.6M17.3 4.4l-.8 5-4.9-1.2M10 16a1 1 0 1 0 .01 0z",
  out: "M10 13V8a3 3 0 0 1 3-3h4M13.5 1.5L17 5l-3.5 3.5M10 16a1 1 0 1 0 .01 0z",
  backInto: "M17 4h-4a3 3 0 0 0-3 3v5M6.5 8.8L10 12.2l3.5-3.4M10 16a1 1 0 1 0 .01 0z",
  backOver: "M17 12a7 7 0 0 0-13.4-2.6M2.7 4.4l.8 5 4.9-1.2M10 16a1 1 0 1 0 .01 0z",
  backOut: "M10 13V8a3 3 0 0 0-3-3H3M6.5 1.5L3 5l3.5 3.5M10 16a1 1 0 1 0 .01 0z",
  runTo: "M3 10h9M8.5 6l4 4-4 4M16.5 4v12",
  light:
    "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6L16 16M4 16l1.4-1.4M14.6 5.4L16 4",
  projector: "M2.5 3h15M3.5 3v9.5h13V3M10 12.5V15M6.5 18l3.5-3 3.5 3",
  sound: "M3 8v4h3l4 3.5v-11L6 8zM13 7.5a3.5 3.5 0 0 1 0 5M15.5 5a7 7 0 0 1 0 10",
  dark: "M16.5 12A7 7 0 0 1 8 3.5 7 7 0 1 0 16.5 12z",
} as const

export type IconName = keyof typeof paths

const filled: ReadonlySet<IconName> = new Set(["first", "previous", "play", "next", "last"])

/** A picture that says nothing by itself: its button has the name. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill={filled.has(name) ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
