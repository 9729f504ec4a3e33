/** The reasons of the derivations' lines. */
export const derivations = {
  "bp1.line.definition": "This is what δ means: how fast the cost changes when only this neuron's `z` is moved.",
  "bp1.line.chain":
    "The cost sees `z` only through the activations of the output. The chain rule takes every way and adds them up: Σ means one term for each output neuron k.",
  "bp1.line.own":
    "No connections run within a layer: `z - j` moves only its own activation. All terms with k ≠ j are 0, only k = j survives.",
  "bp1.line.slope": "The activation is a = σ(z), so its rate of change is σ′ at that z. This holds for any cost.",
  "bp1.line.quadratic":
    "Now for the quadratic cost: its definition is put in for C. The target y is given and does not move.",
  "bp1.line.sigma": "Each activation is the output of σ.",
  "bp1.line.only":
    "Differentiated with respect to `z - j`, every term with k ≠ j is constant and drops out. The term with k = j stays, with its own target.",
  "bp1.line.square": "The square gives a 2 that cancels the ½; deriving −σ(z) gives the minus and σ′(z).",
  "bp1.line.sign":
    "The minus turns the difference round: output minus target. The same number as with the general form above.",
  "bp1.line.whole":
    "All outputs at once. ⊙, the Hadamard product, multiplies two vectors entry by entry: each output's rate times its own slope.",
  "bp2.line.definition": "The same meaning of δ, in a layer that does not touch the cost.",
  "bp2.line.chain":
    "`z - j` acts on the cost only through the weighted inputs of the layer above, on all of them. So there is one way for each neuron k above, and Σ adds the ways up.",
  "bp2.line.delta":
    "The first factor is the error of neuron k above, by definition. It is known already: that is why we go backwards.",
  "bp2.line.forward":
    "Because: neuron k above weighs all activations of this layer. Its own sum runs over i, so that j and k stay free.",
  "bp2.line.sigma": "Each of these activations is σ of its own z.",
  "bp2.line.only":
    "Differentiated with respect to `z - j`: only the term with i = j moves. What is left is its weight, from j to k, times the slope at j.",
  "bp2.line.put-in": "Put into the sum.",
  "bp2.line.factor": "The slope belongs to j and is the same in every term, so it comes out in front of Σ.",
  "bp2.line.whole":
    "All neurons of the layer at once. The weights from j stand in column j of W; adding over k along a column is what the transpose does.",
  "bp3.line.chain": "The bias acts on the cost only through the `z` of its own neuron: one way, one term.",
  "bp3.line.forward": "Because: the bias is added to the weighted sum as it is.",
  "bp3.line.one": "Raise the bias by some amount and z rises by the same amount. The rate is 1.",
  "bp3.line.put-in": "Times 1 changes nothing.",
  "bp3.line.delta": "What is left is the error of the neuron, by definition.",
  "bp3.line.whole": "All biases of the layer at once: the gradient is the vector δ itself.",
  "bp4.line.chain": "A weight, too, acts only through the `z` of the neuron that it leads to.",
  "bp4.line.forward": "Because: this z is a sum over all weights into neuron j.",
  "bp4.line.only":
    "Only the term with i = k holds this weight. Its rate is what it is multiplied with: the activation where it starts.",
  "bp4.line.put-in": "Put in for the second factor.",
  "bp4.line.delta": "The first factor is the error where the weight arrives. Two numbers, one at each end.",
  "bp4.line.whole":
    "All weights of the layer at once: each error of a column meets each activation of a row. This outer product has the shape of W.",
} as const
