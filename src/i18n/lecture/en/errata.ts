/** The slips of the lecture note, and what is right. */
export const errata = {
  "erratum.1.printed": "The output of a layer is called a matrix.",
  "erratum.1.right":
    "For one sample `a l` is a vector. It becomes a matrix only when the samples of a batch are put side by side as columns.",
  "erratum.2.printed": "The total cost is the sum of the samples' costs, while the update divides by m.",
  "erratum.2.right":
    "The cost of a batch is the mean, (1/m) Σ of the samples' costs. A sum makes every gradient m times as large; only together with another η would both do the same.",
  "erratum.2.what": "a gradient of the XOR net, by the sum and by the mean",
  "erratum.3.printed": "Backpropagation works only if the cost is a sum over samples.",
  "erratum.3.right":
    "The sum lets the gradient be put together from those of single samples. Where samples are coupled, as by batch normalisation, backpropagation works too, but not sample by sample.",
  "erratum.4.printed": "The cost of a sample is a function of `a L`.",
  "erratum.4.right":
    "It is a function of `a L` with the target y held fixed. A penalty on the weights would be a further term, outside the recursion for δ.",
  "erratum.5.printed": "The error `delta l j` gets its name and no definition.",
  "erratum.5.right": "`delta l j` is ∂C/∂z of that neuron, for one sample. Everything else follows from this line.",
  "erratum.6.what": "δ of the first output of a softmax layer with the quadratic cost",
  "erratum.7.what": "C of the Mazur net, with the last output in every term and with each its own",
  "erratum.8.what": "δ of output 1 of the Mazur net, with the target of output 2 and with its own",
  "erratum.9.printed": "A large ⨀, as if it were a sum over many, and ∇ with only an a below it.",
  "erratum.9.right": "The small ⊙ stands between two vectors, and the gradient is taken by `a L`.",
  "erratum.10.what": "δ of hidden neuron 1 of the Mazur net",
  "erratum.11.what": "z of output 2 of the Mazur net",
  "erratum.12.what": "how z of output 2 answers to hidden neuron 1",
  "erratum.13.what": "δ on the left, of neuron 2 and of neuron 1",
  "erratum.14.what": "∂C/∂w of the weight from hidden neuron 2 to output 1 of the Mazur net",
  "erratum.15.printed": "W here, w in all other places.",
  "erratum.15.right":
    "One letter for one thing: W is the whole matrix, w with two indices is one weight in it. The formula itself is right.",
  "erratum.16.printed": "If `a l-1 k` is small, the weight has no effect on C.",
  "erratum.16.right":
    "It has a small effect. The gradient is that activation times δ, so it is small and the weight learns slowly.",
  "erratum.16.what": "∂C/∂w of a weight that carries 0.05",
  "erratum.17.printed": "A saturated output learns slowly because its answer is already right.",
  "erratum.17.right":
    "It learns slowly because σ′ is near 0 there, also when it is badly wrong. Being right is the other factor, a − y. All this is so with the quadratic cost; with cross-entropy and a sigmoid δ is a − y, without σ′. Hidden neurons can saturate too, and then σ′ in BP2 makes them slow.",
  "erratum.18.printed": "The summary is empty.",
  "erratum.18.right": "Here stand the four equations, on one card.",
  "erratum.19.printed": "The input is x.",
  "erratum.19.right": "The input x becomes the activation of the first layer: a¹ = x.",
  "erratum.20.printed": "z and a are computed in all L layers.",
  "erratum.20.right": "They are computed for l = 2, 3, …, L: the first layer is the input and has no weights.",
  "erratum.20.what": "layers of the Mazur net in which z is computed",
  "erratum.21.printed": "Backwards through l = 2, 3, …, l−1.",
  "erratum.21.right": "Backwards through l = L−1, L−2, …, 2, in this order: each δ needs the one above it.",
  "erratum.22.printed": "From δ the gradient is computed; no formula is given.",
  "erratum.22.right": "∂C/∂w from k to j is `a l-1 k` times `delta l j`, and ∂C/∂b is `delta l j`.",
  "erratum.23.printed": "Gradient descent updates w.",
  "erratum.23.right": "It updates w and b.",
  "erratum.23.what": "C of the Mazur net after one update, of w alone and of w and b",
  "erratum.24.printed": "m, η and x are not explained.",
  "erratum.24.right":
    "m is the number of samples in the batch, η the learning rate, and the raised x names the sample. All δ are computed with the weights from before; w and b then change together.",
  "erratum.24.what": "δ of hidden neuron 1 of the Mazur net, once the weights above it were updated too early",
  "erratum.25.printed": "Words are set in the slanted letters of mathematics.",
  "erratum.25.right": "Words stand upright; slanted letters are quantities.",
} as const
