import "./laterTrain"
import { keepPlain } from "./simd/simd"

/* As laterTrain.ts, for the page's own thread: its policy forbids WebAssembly, and trying would be an error of the page. */
keepPlain()
