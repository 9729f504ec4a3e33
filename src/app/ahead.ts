import { spawnAhead } from "./spawnWorker"

// The built page runs this first, while its own scripts are still on their way.
spawnAhead()
