/** Chapters 14 to 17: beyond the note. */
export const beyond = {
  "cross.twins":
    "Both neurons below start from the same weights. Move through the updates: with the quadratic cost the error a − y is multiplied by a slope near 0, and hardly anything happens for a long time; with [cross-entropy](cross-entropy) the slope has gone.",
  "cross.title": "Cross-entropy cures the slowdown at the output",
  "cross.idea":
    "In chapter 10 a neuron was completely wrong and hardly learned, for its error was multiplied by σ′(z) ≈ 0. There is a cost, −Σ [y ln a + (1 − y) ln(1 − a)], whose own slope is 1/σ′(z) times the mistake. In the product σ′ cancels, and what remains is the mistake itself: δ = a − y.",
  "cross.here":
    "The same neuron, the same weights. With the quadratic cost its error is {quadratic}, with cross-entropy {cross}.",
  "cross.hidden": "It is a cure for the output only. In hidden layers σ′ stays in BP2.",
  "cross.ask": "And softmax together with categorical cross-entropy: what does δ become there?",
  "cross.ask-own": "a − y again",
  "cross.ask-own-why": "There the Jacobian of softmax takes the part of σ′, and it cancels in the same way.",
  "cross.ask-none": "something else, for softmax has no σ′",
  "cross.ask-none-why": "Its derivative is a matrix, but the product with the slope of the cost is again a − y.",

  "depth.compare":
    "Two nets of this depth from the same seed. Choose what they differ in, and read down each table from the output to the first layer: what multiplies, and how much it can be at most.",
  "depth.title": "Fading δ in deep nets",
  "depth.idea":
    "BP2 multiplies once for every layer: by the weights and by σ′, which for the sigmoid is at most 0.25. Many factors smaller than one make a small product. The first layers of a deep net hear of their mistakes in a whisper.",
  "depth.here":
    "This net has four layers of weights. The largest |δ| is {out} at the output and {first} in the first hidden layer: {ratio} times smaller.",
  "depth.bound":
    "A factor can never be larger than the norm of the weights times the largest slope. Where that bound is below 1, δ must fade.",
  "depth.ask": "What helps?",
  "depth.ask-relu": "An activation whose slope is 1 where it is on, and weights drawn to fit it",
  "depth.ask-relu-why": "ReLU with He's initialisation keeps the factors near 1. Try it in the comparison.",
  "depth.ask-large": "Much larger weights",
  "depth.ask-large-why": "With the sigmoid they saturate the neurons, and σ′ falls faster than the weights grow.",

  "paths.title": "Why backwards",
  "paths.idea":
    "The derivative of the cost with respect to a weight is a sum over all paths from the weight to the cost; on each path the factors multiply. In this net, {paths} paths lead from a weight of the first layer to the cost.",
  "paths.share":
    "Nobody adds them one by one. All paths through a neuron share what comes after it, and δ is exactly that: everything from here to the cost, added up once. BP2 uses it for every line that arrives.",
  "paths.do":
    "Select a weight of the first layer. Under its curve all its paths are listed, with their products and their sum.",
  "paths.done": "The sum of all {paths} products is its gradient, {g}.",
  "paths.count":
    "Without δ one could measure: move each of the {numbers} weights and biases a little and run forward again, once up and once down: {passes} forward passes. [Backpropagation](backpropagation) needs one forward and one backward pass, whatever the number of weights.",
  "paths.ask": "Why not carry derivatives forwards, from the weight to the cost?",
  "paths.ask-many": "It works, but needs one pass for each weight",
  "paths.ask-many-why":
    "Going forwards, one pass brings the derivatives of everything with respect to one weight. Going backwards, one pass brings the derivatives of one number, the cost, with respect to everything. There is one cost and there are many weights.",
  "paths.ask-order": "It gives other derivatives",
  "paths.ask-order-why": "The same products are added, only in another order.",

  "check.lab":
    "Now for the other side: somebody has made a mistake in the backward pass, one of those that stand in published demonstrations. The check turns red. Find the mistake.",
  "check.title": "How to check a gradient",
  "check.idea":
    "A program for backpropagation can be wrong and still seem to learn, only worse. There is a test that needs no theory: move one number by a little, and see how much the cost moves.",
  "check.do": "Press “Check gradients” at the top. Every δ and every gradient of this cycle is measured again.",
  "check.done": "{checked} numbers were compared; the largest relative difference is {worst}.",
  "check.step":
    "How little is a little? Too large a step, and the chord leaves the tangent; too small, and nothing but rounding is left of the difference. With two points on each side and a step of about 10⁻³ some ten digits agree.",
  "check.kink":
    "At a kink, such as z = 0 with ReLU, there is no slope. The check names such places instead of failing.",
  "check.ask": "A gradient is right to three digits. Is that good enough?",
  "check.ask-yes": "Yes, that is rounding",
  "check.ask-yes-why":
    "Rounding leaves ten digits here. Three hide a bug, such as a forgotten term that is small in this net.",
  "check.ask-no": "No",
  "check.ask-no-why":
    "In float64 with a sensible step far more digits agree. What differs in the fourth is a mistake, or a kink.",
} as const
