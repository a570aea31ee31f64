/** SHA-256 of bytes as 64 hex digits; files are named by it. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  // Browsers offer crypto.subtle only on https and localhost; many offices reach the server by a plain http address.
  const digest = globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : digestByHand(new Uint8Array(bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const FRACTION = 2 ** 32
const primes: number[] = []
for (let number = 2; primes.length < 64; number++)
  if (primes.every((prime) => number % prime !== 0)) primes.push(number)
const fractionOf = (value: number) => ((value - Math.floor(value)) * FRACTION) >>> 0
const ROUNDS = Uint32Array.from(primes, (prime) => fractionOf(Math.cbrt(prime)))
const START = Uint32Array.from(primes.slice(0, 8), (prime) => fractionOf(Math.sqrt(prime)))
const turn = (value: number, by: number) => (value >>> by) | (value << (32 - by))

/** The same digest in plain script (FIPS 180-4), for pages that are not a secure context. */
export function digestByHand(message: Uint8Array): Uint8Array {
  const state = Uint32Array.from(START)
  const blocks = padded(message)
  for (let at = 0; at < blocks.byteLength; at += 64) mix(state, new DataView(blocks.buffer, at, 64))
  const digest = new Uint8Array(32)
  const view = new DataView(digest.buffer)
  state.forEach((value, index) => view.setUint32(index * 4, value))
  return digest
}

function padded(message: Uint8Array): Uint8Array {
  const blocks = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  blocks.set(message)
  blocks[message.length] = 0x80
  const bits = message.length * 8
  const view = new DataView(blocks.buffer)
  view.setUint32(blocks.length - 8, Math.floor(bits / FRACTION))
  view.setUint32(blocks.length - 4, bits >>> 0)
  return blocks
}

function mix(state: Uint32Array, block: DataView): void {
  const words = new Uint32Array(64)
  for (let index = 0; index < 16; index++) words[index] = block.getUint32(index * 4)
  for (let index = 16; index < 64; index++) {
    const early = words[index - 15]!
    const late = words[index - 2]!
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[index] = words[index - 16]! + s0 + words[index - 7]! + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let index = 0; index < 64; index++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[index]! + words[index]!) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = state[index]! + value))
}
