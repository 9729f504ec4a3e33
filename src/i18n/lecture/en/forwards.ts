/** Chapters 1 to 4: the network, the two assumptions about the cost, and δ. */
export const forwards = {
  "network.title": "What a network computes",
  "network.layers":
    "On the left stand two numbers, {x1} and {x2}: the input `x`. On the right the network will give two numbers, its output, and beside it stands what they ought to be, the [target](target) `y`: {y1} and {y2}. In between are knobs: a [weight](weight) on every line, a [bias](bias) under every neuron. Learning means turning these knobs until output and target agree.",
  "network.blank":
    "What is hatched has not been computed yet. Nothing has. The lecture follows a short lecture note; where the note slips, a line like the last one here says how it is right.",
  "network.do-input": "Press Next step once. The input is laid on the network.",
  "network.input-done":
    "The activations of the first layer are the input itself: {a1} and {a2}. Nothing was computed for that.",
  "network.weigh":
    "A neuron does two things. First it weighs what comes in: every activation `a l-1 k` of the layer below is multiplied by the weight on its line, all are added up, and the bias is added. That is its [weighted input](weighted-input) `z l j`.",
  "network.weigh-do":
    "One step further, the hidden neurons weigh their inputs. Select the number {w} on the stage if you want to see where it goes.",
  "network.weigh-done": "Neuron 1: {w1} × {a1} + {w2} × {a2} + {b} makes {z}.",
  "network.squash":
    "Second, it passes the weighted input through a [function σ](activation-function), here the sigmoid, which turns any number into one between 0 and 1. That is its [activation](activation) `a l j`, and the next layer weighs it in turn.",
  "network.whole-layer":
    "Both together, for all neurons of a layer at once: the activations of one sample are a vector, the weights into a layer a matrix with one row for each of its neurons.",
  "network.output-do": "Step on until the output layer has its activations.",
  "network.output-done": "The network says {a1} and {a2}. It ought to say {y1} and {y2}.",
  "network.ask-moves":
    "Suppose you change the weight {w} from neuron 1 of the hidden layer to neuron 1 of the output layer. Which of these numbers moves?",
  "network.moves-hidden": "the activations of the hidden layer",
  "network.moves-hidden-why":
    "They were there before this weight was used. What is upstream of a weight does not notice it.",
  "network.moves-output": "the activation of output neuron 1",
  "network.moves-output-why":
    "It is downstream of the weight. Output neuron 2 is too far aside: no line leads there from this one.",
  "network.moves-both": "the activations of both output neurons",
  "network.moves-both-why": "A weight ends in one neuron of the next layer. Only that one feels it.",
  "network.moves-do": "Try it: select that line and change its weight.",
  "network.moves-done": "Output 1 was {was} and is {is}. The other three activations have kept every digit.",

  "batch.title": "The cost of a batch is a mean",
  "batch.sample":
    "One input with its target is a [sample](sample). How far the output is from the target is told by one number, the [cost of the sample](cost). The choice is ours; here it is half the squared distance:",
  "batch.one": "This net learns XOR from four samples. The cost of the first one is {C}.",
  "batch.assume": "First assumption: the cost of a batch of `m` samples is the mean of the costs of its samples.",
  "batch.why":
    "Why that matters: the derivative of a mean is the mean of the derivatives. So the [gradient](gradient) of the whole batch can be put together from gradients of single samples, and backpropagation needs to look at one sample at a time.",
  "batch.mean-do": "Run to the end of the batch, where the mean of its gradients is made.",
  "batch.mean-done":
    "The four samples cost {c1}, {c2}, {c3} and {c4}; their mean is {C}. The gradients were averaged in the same way.",
  "batch.ask-sum": "Some books take the sum instead of the mean, with m = {m} samples here. What changes?",
  "batch.sum-nothing": "Nothing at all",
  "batch.sum-nothing-why": "The minimum stays where it is, but every gradient is m times as large.",
  "batch.sum-factor": "Every gradient is {m} times as large; a learning rate divided by {m} makes up for it",
  "batch.sum-factor-why":
    "A sum is m times the mean. With the mean, a learning rate means the same for every batch size.",
  "batch.sum-fails": "Backpropagation no longer works",
  "batch.sum-fails-why": "A sum can be taken apart sample by sample just as well.",
  "batch.beyond":
    "The note says that backpropagation works only for such costs. That is too strict: where samples influence each other, as in batch normalisation, derivatives can still be carried backwards, but for the batch as a whole.",

  "output-cost.title": "The cost looks at the output only",
  "output-cost.assume":
    "Second assumption: the cost of a sample is a function of the output activations `a L` alone. The target `y` stands in it too, but it belongs to the sample and is held fixed: learning turns weights and biases, never `y`.",
  "output-cost.here": "Output {a1}, {a2}; target {y1}, {y2}; cost {C}.",
  "output-cost.do": "Change the target {y1} of output 1, say to 0.5, and watch what moves and what does not.",
  "output-cost.done":
    "The cost went from {was} to {is}. No z and no a moved: they were there before the target was looked at.",
  "output-cost.start":
    "That is why the way back begins at the output. A weight deep inside the network can change the cost only by changing the output. If we know how the cost depends on the output, the rest is following the lines backwards.",
  "output-cost.ask": "The cost is to depend on the output alone. Which of these costs does not fit?",
  "output-cost.cross": "cross-entropy, −Σ [y ln a + (1 − y) ln(1 − a)]",
  "output-cost.cross-why": "It is computed from the output and the target alone. It fits.",
  "output-cost.decay": "the squared distance plus a penalty on large weights",
  "output-cost.decay-why":
    "The penalty looks at the weights directly. It does no harm, though: its derivative is added to the gradient at the very end, beside what backpropagation brings.",
  "output-cost.absolute": "Σ |y − a|",
  "output-cost.absolute-why": "Another function of the output. It has a kink where y = a, but it fits.",

  "delta.title": "What δ is",
  "delta.idea":
    "Imagine a little demon sits at a neuron and adds a tiny amount to its weighted input. How much does the cost change? That rate is the [error](error) of the neuron:",
  "delta.define":
    "Errors are derivatives with respect to `z`, not to `a`. If `delta l j` is large, this neuron is worth turning; if it is near 0, small moves of its weights hardly matter now.",
  "delta.here": "The error of hidden neuron 1 is {d}. Do not worry yet how it was computed.",
  "delta.do":
    "Be the demon. The bias {b} of hidden neuron 1 is added to its z one to one: raise it a little, by 0.01 or so.",
  "delta.small":
    "The weighted input rose by {dz}, the cost by {dC}. That is {ratio} for each unit of z; the error said {d}.",
  "delta.large":
    "The weighted input changed by {dz}, the cost by {dC}: {ratio} for each unit of z, while the error said {d}. The larger the step, the further a slope is from the truth.",
  "delta.ask": "A neuron has δ = −2. The cost is to become smaller. Which way should its z go?",
  "delta.up": "up",
  "delta.up-why": "δ < 0 means that the cost falls where z rises.",
  "delta.down": "down",
  "delta.down-why": "δ is the slope of the cost. Where it is negative, down means that the cost rises.",
} as const
