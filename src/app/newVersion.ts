import "../i18n/later"
import type { Word } from "../offline/build"
import type { AppStore } from "../store/store"
import { serviceWorkerUrl, trusted } from "./spawnWorker"

/** From now on the browser keeps the page, so that the next visit needs no network; a newer version is offered, never forced. Where there can be no service worker, nothing happens. */
export async function keepPage(store: AppStore): Promise<void> {
  if (!import.meta.env.PROD || !location.protocol.startsWith("http")) return
  // The page as a single file has nothing beside it, wherever it lies.
  if (!document.querySelector('link[rel="manifest"]')) return
  try {
    const workers = navigator.serviceWorker
    const mine = workers.controller
    // It is checked anew at every visit; otherwise a server's long memory could hide a new version.
    const registration = await workers.register(trusted(serviceWorkerUrl), { updateViaCache: "none" })
    tell(mine, "loaded")
    if (mine) offerNewer(registration, store)
  } catch {
    // Not allowed here, or not reached: the page is as it would be without.
  }
}

function tell(worker: ServiceWorker | null, word: Word): void {
  worker?.postMessage(word)
}

/** One notice for a version that waits, whether it does already or comes later. */
function offerNewer(registration: ServiceWorkerRegistration, store: AppStore): void {
  let isOffered = false
  const offer = () => {
    if (isOffered || !registration.waiting) return
    isOffered = true
    store.getState().notify("offline.new-version", {}, "info", {
      message: "offline.reload",
      slots: {},
      act: () => takeNewer(registration),
    })
  }
  const follow = (coming: ServiceWorker | null) => coming?.addEventListener("statechange", offer)
  offer()
  follow(registration.installing)
  registration.addEventListener("updatefound", () => follow(registration.installing))
}

/** Another page may have let the new version take over already; its own reload is what each of them decides. */
function takeNewer({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting) {
    location.reload()
    return
  }
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true })
  tell(waiting, "take-over")
}
