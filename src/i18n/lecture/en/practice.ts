/** Chapters 9 to 13: the two insights, the algorithm, the update, the card. */
export const practice = {
  "small.title": "Insight 1: small activation, slow weight",
  "small.idea":
    "BP4 is a product: ∂C/∂w = `delta l j``a l-1 k`. If the neuron at the start of a line is nearly silent, the product is small, even where the error at its end is large. The weight hardly learns from this sample.",
  "small.do": "Silence an input: set {x2} to 0, and look at the gradients of the two lines that leave it.",
  "small.done":
    "∂C/∂w on its first line went from {was} to {is}. The error at the end of that line went only from {dwas} to {dis}: it is not the error that stops this weight.",
  "small.partly":
    "You moved it to {x}. ∂C/∂w on its first line went from {was} to {is}; the error at its end from {dwas} to {dis}. Go all the way to 0.",
  "small.note":
    "The note says that such a weight has no effect on the cost. To be exact: the smaller the activation, the smaller the effect, and none at 0, for this sample. Let the neuron speak again and the weight counts again.",
  "small.ask": "An input is 0 in every sample of the data. What becomes of the weights that leave it?",
  "small.stay": "They stay what they were at the start",
  "small.stay-why":
    "Their gradient is 0 in every sample, so no update moves them. That is why they should not start large.",
  "small.zero": "They go to 0",
  "small.zero-why": "Nothing pulls them. A gradient of 0 means stay, not go to 0.",

  "saturated.title": "Insight 2: saturated neurons learn slowly",
  "saturated.idea":
    "The other factor of `delta l j` is the [slope](slope) σ′(z). The sigmoid is flat at both ends: where it is nearly 0 or 1, its slope is next to nothing, and with it δ and every gradient of this neuron.",
  "saturated.here":
    "At the start this single neuron ought to say {y} and says {a}, almost as wrong as it can be. Its slope is {s}, its error {d}.",
  "saturated.claim":
    "The note explains the slowness like this: what is answered well already need not be learned any more. Test that explanation here.",
  "saturated.do-right": "Make it right: set the target to 1 and look at δ.",
  "saturated.done-right": "Now it is right: output {a}, target {y}. δ is {d}, small because both factors are.",
  "saturated.do-wrong": "Make it wrong again, with the target at 0, and still more saturated: bias 4.",
  "saturated.done-wrong":
    "Output {a}, target {y}: more wrong than ever. And δ fell to {d}, from {was} at the start, because the slope is only {s}. It learns slowly although everything is wrong.",
  "saturated.verdict":
    "So being right is one reason for a small δ, the factor a − y; [saturation](saturation) is the other, the factor σ′(z). Only the second is a problem. Hidden neurons can saturate as well, and then σ′ in BP2 makes them slow.",
  "saturated.ask": "What would cure it, at the output?",
  "saturated.ask-eta": "a much larger learning rate",
  "saturated.ask-eta-why":
    "It would have to grow as the slope shrinks, and would be far too large for all other neurons.",
  "saturated.ask-cost": "a cost whose slope cancels σ′",
  "saturated.ask-cost-why": "That is what cross-entropy does. Chapter 14 puts the two side by side.",

  "algorithm.hand":
    "Once by hand is worth more than ten times watched. Fill in the sheet with a calculator, line by line; the numbers are those of the net on the stage. Or print it, empty or solved.",
  "algorithm.title": "The algorithm",
  "algorithm.idea":
    "The four equations, in the order in which they can be computed. Each line needs only what the lines before it have made. The listing, below the network or behind “Algorithm”, is the program that this page runs.",
  "algorithm.run": "Run it to line 9, the error of a hidden layer: use the arrow at the end of the line.",
  "algorithm.run-done": "Everything above that line has happened; δ of layer {l} is known.",
  "algorithm.order":
    "The errors are computed from the last layer down: l = L − 1, L − 2, …, 2. The note's listing has the loop the wrong way round; then δ of a layer would be needed before it exists.",
  "algorithm.gradients": "The gradients come last, and for weights and biases alike: ∂C/∂b = δ, ∂C/∂W = δ aᵀ.",
  "algorithm.ask": "Could the gradients of a layer be computed as soon as its δ is known, before going further down?",
  "algorithm.ask-yes": "Yes, they need nothing else",
  "algorithm.ask-yes-why": "Many programs do. Only the update must wait.",
  "algorithm.ask-no": "No, all errors must be known first",
  "algorithm.ask-no-why": "BP3 and BP4 need δ of their own layer and the activations below it, no more.",
  "algorithm.ask-update": "And could its weights be updated at once?",
  "algorithm.update-yes": "Yes, their gradients are known",
  "algorithm.update-yes-why":
    "Then BP2 would carry the error of the layer below back through weights that are already new. Some published programs do, and compute wrong gradients.",
  "algorithm.update-no": "No, the layer below still needs the old weights",
  "algorithm.update-no-why": "All errors belong to the weights with which the output was computed.",

  "update.sheets":
    "Each sample leaves a sheet: its δ, and its gradients made of it. The stack is averaged, the mean is multiplied by η, and only then the weights move.",
  "update.title": "The update over a mini-batch",
  "update.idea":
    "Each sample asks for its own change. Their gradients are averaged, and every weight takes one step down that slope; `eta` says how far. Biases likewise.",
  "update.words":
    "m is the number of samples in the batch, η the [learning rate](learning-rate), and an x beside C, δ or a, lowered here and raised in the note, says which sample it belongs to.",
  "update.do": "Run to the update.",
  "update.done": "The weight was {was}, the mean gradient is {g}; {was} − {eta} × {g} makes {is}.",
  "update.ask": "The four gradients of this weight are {g1}, {g2}, {g3} and {g4}. Which sample gets its way?",
  "update.ask-one": "The one with the largest gradient",
  "update.ask-one-why": "It pulls hardest, but the others pull too, some the other way.",
  "update.ask-all": "None alone: the weight follows their mean, {g}",
  "update.ask-all-why": "What is good for the batch as a whole may be worse for one of its samples.",

  "card.slips":
    "The note that this lecture follows is short and mostly right. Here are all the places where it slips, each with what is right; where the two make different numbers, the numbers.",
  "card.words": "Every symbol and word of this lecture, in English and Korean.",
  "card.title": "Four equations on one card",
  "card.idea": "This is all of backpropagation. If you can say what each sign means, you know it.",
  "card.use":
    "The first is for the output, the second goes down layer by layer, the third and fourth turn errors into gradients. With softmax, the Jacobian takes the place of ⊙ σ′.",
  "card.here":
    "And these are the four of this net, with its numbers: δ of the output {e1}, {e2}; of the hidden layer {d1}, {d2}.",
} as const
