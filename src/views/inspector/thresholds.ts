/** An error under this part of the largest one at the output is called vanished. */
export const vanishedBelow = 1e-9
/** Terms of a sum that are shown one by one; of more the largest, and the rest as one. */
export const mostTerms = 12
export const largestTerms = 10
