/** Numbers of a layer, or of a matrix, that are all told. */
export const mostTold = 4
