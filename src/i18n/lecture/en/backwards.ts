/** Chapters 5 to 8: the four equations. */
export const backwards = {
  "bp1.derive":
    "The lecture note derives BP1 in its second section. Go through it line by line. Under each line stand the numbers of the network on the stage: change a weight there, and every line changes with it.",
  "bp1.title": "BP1: the error of the output",
  "bp1.idea":
    "We start where the cost is near: at the output. Its `z` acts on the cost in two steps: through σ on the activation, and through the activation on the cost. The [chain rule](chain-rule) multiplies the two rates.",
  "bp1.quadratic": "With the quadratic cost the first factor is simply output minus target:",
  "bp1.step": "Step once: the error of the output is computed, with both factors.",
  "bp1.step-done":
    "Output 1 is too large by {d1}; the slope there is {s1}; the product is its error {e1}. Output 2 is too small, so its error is negative: {e2}.",
  "bp1.hadamard":
    "The sign ⊙ is the [Hadamard product](hadamard): two vectors of the same length are multiplied entry by entry, and the result is a vector again. It says that each output has its own slope and minds no other. For softmax that is not so; there the [Jacobian](jacobian) takes its place.",
  "bp1.ask": "Output 1 has z = {z}. Somebody computes its error with σ′({a}) in place of σ′({z}). What is wrong?",
  "bp1.ask-nothing": "Nothing: a is what z became",
  "bp1.ask-nothing-why": "σ′ is the slope of σ at the place where σ was used, and σ was used at z.",
  "bp1.ask-place": "σ′ belongs at z; at a it is the slope of another point",
  "bp1.ask-place-why":
    "For the sigmoid one may write σ′(z) = a(1 − a). That uses a, but it is not σ′(a). It is one of the most common mistakes.",

  "bp2.derive":
    "BP2 line by line. Here [Σ](sum) does its real work: a hidden neuron reaches the cost by several ways, and every way is a term.",
  "bp2.predict":
    "Before you step on: what will the error of hidden neuron 1 be? The stage shows all it takes; the slope is a(1 − a). If your answer is wrong, you are told where it comes from.",
  "bp2.title": "BP2: one layer further back",
  "bp2.idea":
    "A hidden neuron does not meet the cost. It meets the neurons of the layer above, and through each of them it acts on the cost. So its error is a sum over all these ways: for each neuron k above, that neuron's error times how much its `z` moves with ours.",
  "bp2.step": "Step once: the errors of the hidden layer.",
  "bp2.step-done": "To hidden neuron 1 comes back {w1} × {e1} + {w2} × {e2} = {back}. Times its slope {s} that is {d}.",
  "bp2.transpose":
    "On the way forward a neuron collects along its own row of W. On the way back it collects along its column, from all neurons that it fed. Rows read as columns: that is the [transpose](transpose), and it is all that the ᵀ means.",
  "bp2.ask": "Why is the weight matrix transposed on the way back?",
  "bp2.ask-inverse": "Because the way back undoes the way forward",
  "bp2.ask-inverse-why":
    "Undoing would need the inverse. Nothing is undone: the same lines are walked the other way, with the same weights.",
  "bp2.ask-column": "Because a neuron collects from those it feeds, and their weights stand in its column",
  "bp2.ask-column-why": "Row j of W holds what comes into j; column j holds what goes out of it.",
  "bp2.ask-shape": "Only to make the shapes fit",
  "bp2.ask-shape-why":
    "Here W is square, so it would fit without. The numbers would be wrong all the same: {wrong} in place of {d}.",
  "bp2.do": "Change the weight {w} from hidden neuron 1 to output 1 and watch both errors of the hidden layer.",
  "bp2.done":
    "Both hidden errors moved, to {d1} and {d2}: δ of the output changed, and it comes back to both. The hidden activations {a1} and {a2} did not move.",

  "bp3.derive": "BP3 is the shortest of the four derivations.",
  "bp3.title": "BP3: the gradient of a bias",
  "bp3.idea":
    "The bias is added to `z` as it is. Raise it by one and `z` rises by one: ∂z/∂b = 1. So the gradient of a bias is the error of its neuron, with nothing to compute.",
  "bp3.step": "Step on to the biases of the output layer.",
  "bp3.step-done": "∂C/∂b of output 1 is {db}, and its δ is {d}. The same number.",
  "bp3.meaning":
    "This gives δ a meaning that can be touched: it is what the cost would do if this neuron's bias were raised. In chapter 4 you measured exactly that.",
  "bp3.ask":
    "A neuron has three incoming weights. Some programs add its δ to the bias three times, once with each weight. What happens?",
  "bp3.ask-fine": "Nothing, the learning rate makes up for it",
  "bp3.ask-fine-why": "The learning rate is one for all; biases would learn three times as fast as the gradient says.",
  "bp3.ask-fast": "The bias moves three times as far as it should",
  "bp3.ask-fast-why":
    "A well-known demonstration does this. Weights are right there, so it still learns, and nobody notices.",

  "bp4.derive": "BP4 goes like BP3, with another last factor.",
  "bp4.title": "BP4: the gradient of a weight",
  "bp4.idea":
    "A weight does not act by itself: it multiplies what comes along its line. ∂z/∂w is the activation at its start. So the gradient of a weight is the product of two numbers that lie at its two ends: the error where it arrives and the activation where it begins.",
  "bp4.step": "Step on to the weights of the output layer.",
  "bp4.step-done": "For the weight from hidden neuron 1 to output 1: {d} × {a} ≈ {dW}.",
  "bp4.outer":
    "All weights of a layer at once: every error meets every activation. A column times a row is a matrix, the [outer product](outer-product), as large as W itself.",
  "bp4.ask":
    "In the note this line reads `delta l k``a l-1 k`, with k twice. For the weight from hidden neuron 2 to output 1 that gives {wrong}; what is right?",
  "bp4.ask-right": "`delta l j``a l-1 k`, that is {right}",
  "bp4.ask-right-why": "j is where the weight arrives, k where it begins. Two ends, two indices.",
  "bp4.ask-same": "It is the same, the indices are only names",
  "bp4.ask-same-why":
    "They name two different neurons in two different layers. With k twice the error of the wrong neuron is taken.",
  "bp4.do":
    "Select that weight, {w}. Beside it the page draws the cost against it: the slope of the curve at the point is the gradient.",
  "bp4.done": "The gradient is {dW}. Where it is positive, the cost falls when the weight becomes smaller.",
} as const
