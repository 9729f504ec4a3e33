/** The words of training and its pictures. Keys and {slots} as in `../en.ts`. */
export const enTraining = {
  "training.grew": "The cost has grown tenfold within a few rounds: the learning rate may be too large.",
  "training.calmer": "Back to cycle {cycle} with η = {eta}",
  "api.cycles": "Training takes a whole number of cycles from 1 on, found {found}.",
} as const
