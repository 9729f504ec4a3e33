// TensorFlow.js on the processor, in float32.
import { createRequire } from "node:module"

export const name = "TensorFlow.js (cpu)"

const turned = ({ W, inputs, units }) =>
  Float32Array.from({ length: W.length }, (_, i) => W[(i % units) * inputs + Math.floor(i / units)])

export async function open({ layers, eta, peers }) {
  const tf = createRequire(peers)("@tensorflow/tfjs")
  await tf.setBackend("cpu")
  tf.enableProdMode()
  const optimizer = tf.train.sgd(eta)
  const variables = layers.map((layer) => ({
    W: tf.variable(tf.tensor2d(turned(layer), [layer.inputs, layer.units])),
    b: tf.variable(tf.tensor1d(Float32Array.from(layer.b))),
  }))
  const stacked = (vectors) => tf.tensor2d(vectors.map((v) => [...v]))
  return {
    pack: (batch) => ({
      x: stacked(batch.map(({ x }) => x)),
      y: stacked(batch.map(({ y }) => y)),
      half: tf.scalar(0.5 / batch.length),
    }),
    weights: () =>
      layers.map(({ inputs, units }, l) => ({
        W: turned({ W: variables[l].W.dataSync(), inputs: units, units: inputs }),
        b: variables[l].b.dataSync(),
      })),
    train({ x, y, half }) {
      tf.tidy(() =>
        optimizer.minimize(() => {
          const out = variables.reduce((a, { W, b }) => tf.sigmoid(tf.add(tf.matMul(a, W), b)), x)
          return tf.mul(tf.sum(tf.square(tf.sub(out, y))), half)
        }),
      )
    },
  }
}
