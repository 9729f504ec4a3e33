"""The numbers of rules.json: 300 updates by each rule, as PyTorch makes them. Run: python3 tests/golden/rules.py

Source: torch.optim (SGD, RMSprop, Adam, AdamW), torch.nn.utils.clip_grad_norm_ and the closed forms of
torch.optim.lr_scheduler (StepLR, CosineAnnealingLR), all in float64 on the CPU.

L1 is added to the loss: lambda * sum |w| over the weights, not the biases; autograd takes sign(0) = 0.
L2 is the optimizer's own weight_decay on the weights, which PyTorch adds to the gradient; where a gradient is clipped
it is added to the loss as lambda / 2 * sum w^2 instead, so that the clipping sees it, and so it is with AdamW, whose
weight_decay is another thing: it shrinks the weights apart from the gradient.
"""

import json
import math
import pathlib

import torch

torch.set_default_dtype(torch.float64)

UPDATES = 300
KEPT = [1, 20, UPDATES]
SAMPLES = [([0.3, -0.8], [0.1, 0.9]), ([-1.0, 0.4], [0.8, 0.2]), ([0.7, 0.9], [0.5, 0.5]),
           ([0.0, -0.2], [0.9, 0.1]), ([-0.6, -0.5], [0.2, 0.7])]
BATCH = 2
W1 = [[0.4, -0.3], [0.25, 0.6], [-0.5, 0.1]]
B1 = [0.05, -0.1, 0.2]
W2 = [[0.3, -0.45, 0.2], [-0.2, 0.35, 0.5]]
B2 = [0.1, -0.05]

OPTIMIZERS = [
    {"kind": "sgd"},
    {"kind": "momentum", "beta": 0.9},
    {"kind": "nesterov", "beta": 0.8},
    {"kind": "rmsprop", "rho": 0.95, "epsilon": 1e-4},
    {"kind": "adam", "beta1": 0.9, "beta2": 0.99, "epsilon": 1e-8},
    {"kind": "adamw", "beta1": 0.85, "beta2": 0.999, "epsilon": 1e-8, "decay": 0.05},
]
PENALTIES = [{"kind": "none"}, {"kind": "l1", "lambda": 0.0004}, {"kind": "l2", "lambda": 0.01}]
CONSTANT = {"kind": "constant"}
STEP = {"kind": "step", "every": 40, "factor": 0.6}
COSINE = {"kind": "cosine", "cycles": 250, "floor": 0.001}


def rules():
    for optimizer in OPTIMIZERS:
        for penalty in PENALTIES:
            yield {"optimizer": optimizer, "penalty": penalty, "clip": None, "schedule": CONSTANT}
        yield {"optimizer": optimizer, "penalty": PENALTIES[2], "clip": 0.05, "schedule": CONSTANT}
        yield {"optimizer": optimizer, "penalty": PENALTIES[1], "clip": 0.08, "schedule": STEP}
        yield {"optimizer": optimizer, "penalty": PENALTIES[0], "clip": None, "schedule": COSINE}


def eta_of(kind):
    return 0.4 if kind == "sgd" else 0.1 if kind in ("momentum", "nesterov") else 0.02


def eta_at(eta, schedule, n):
    if schedule["kind"] == "step":
        return eta * schedule["factor"] ** (n // schedule["every"])
    if schedule["kind"] == "cosine":
        cycles, floor = schedule["cycles"], schedule["floor"]
        return floor if n >= cycles else floor + (eta - floor) * (1 + math.cos(math.pi * n / cycles)) / 2
    return eta


def optimizer_of(o, weights, biases, eta, weight_decay):
    groups = [{"params": weights, "weight_decay": weight_decay}, {"params": biases, "weight_decay": 0.0}]
    match o["kind"]:
        case "sgd":
            return torch.optim.SGD(groups, lr=eta)
        case "momentum" | "nesterov":
            return torch.optim.SGD(groups, lr=eta, momentum=o["beta"], nesterov=o["kind"] == "nesterov")
        case "rmsprop":
            return torch.optim.RMSprop(groups, lr=eta, alpha=o["rho"], eps=o["epsilon"])
        case "adam":
            return torch.optim.Adam(groups, lr=eta, betas=(o["beta1"], o["beta2"]), eps=o["epsilon"])
        case "adamw":
            groups[0]["weight_decay"] = o["decay"]
            return torch.optim.AdamW(groups, lr=eta, betas=(o["beta1"], o["beta2"]), eps=o["epsilon"])


def run(rule):
    optimizer, penalty, clip, schedule = rule["optimizer"], rule["penalty"], rule["clip"], rule["schedule"]
    eta = eta_of(optimizer["kind"])
    parameters = [torch.tensor(v, requires_grad=True) for v in (W1, B1, W2, B2)]
    w1, b1, w2, b2 = parameters
    weights, biases = [w1, w2], [b1, b2]
    in_optimizer = penalty["kind"] == "l2" and clip is None and optimizer["kind"] != "adamw"
    torch_optimizer = optimizer_of(optimizer, weights, biases, eta, penalty["lambda"] if in_optimizer else 0.0)
    xs, ys = (torch.tensor(list(v)) for v in zip(*SAMPLES))
    batches = math.ceil(len(SAMPLES) / BATCH)
    kept, clipped = [], 0
    for n in range(UPDATES):
        for group in torch_optimizer.param_groups:
            group["lr"] = eta_at(eta, schedule, n)
        first = n % batches * BATCH
        x, y = xs[first : first + BATCH], ys[first : first + BATCH]
        a = torch.sigmoid(torch.tanh(x @ w1.T + b1) @ w2.T + b2)
        loss = 0.5 * ((y - a) ** 2).sum(dim=1).mean()
        if penalty["kind"] == "l1":
            loss = loss + penalty["lambda"] * sum(w.abs().sum() for w in weights)
        elif penalty["kind"] == "l2" and not in_optimizer:
            loss = loss + penalty["lambda"] / 2 * sum((w**2).sum() for w in weights)
        torch_optimizer.zero_grad()
        loss.backward()
        if clip is not None:
            clipped += int(torch.nn.utils.clip_grad_norm_(parameters, clip) > clip)
        torch_optimizer.step()
        if n + 1 in KEPT:
            kept.append([v for p in parameters for v in p.detach().flatten().tolist()])
    return {"rule": rule, "eta": eta, "clipped": clipped, "parameters": kept}


out = {
    "source": f"PyTorch {torch.__version__}, float64, by rules.py",
    "net": "2-3-2, tanh then sigmoid, quadratic cost; parameters are W1, b1, W2, b2, row by row",
    "samples": [{"x": x, "y": y} for x, y in SAMPLES],
    "batchSize": BATCH,
    "start": [v for p in (W1, B1, W2, B2) for v in torch.tensor(p).flatten().tolist()],
    "updates": KEPT,
}
lines = ",\n".join(f"    {json.dumps(run(rule))}" for rule in rules())
head = json.dumps(out, indent=2, ensure_ascii=False)[:-2]
path = pathlib.Path(__file__).with_name("rules.json")
path.write_text(f'{head},\n  "cases": [\n{lines}\n  ]\n}}\n', encoding="utf-8")
print(f"{path}: {len(list(rules()))} cases")
