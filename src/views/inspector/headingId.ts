/** The id of the heading, which says what number the field below it is. */
export const headingId = "inspector-heading"
