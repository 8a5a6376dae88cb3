/** Tells hand and ear that a code was read. */

const BEEP_HZ = 880
const BEEP_S = 0.08

export function signalScan(): void {
  navigator.vibrate?.(60)
  try {
    const audio = new AudioContext()
    const tone = audio.createOscillator()
    tone.frequency.value = BEEP_HZ
    tone.connect(audio.destination)
    tone.start()
    tone.stop(audio.currentTime + BEEP_S)
    tone.onended = () => void audio.close()
  } catch {
    // A device without sound still shows the result.
  }
}
