interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

declare global {
  interface Window {
    BarcodeDetector?: {
      new (options?: { formats: string[] }): Detector;
      getSupportedFormats(): Promise<string[]>;
    };
  }
}

const FORMATS = ['code_128', 'code_39', 'ean_13', 'ean_8', 'itf', 'qr_code', 'data_matrix', 'pdf417'];
const LOOK_EVERY_MS = 150;
/** The same code in view is told once in this time. */
const AGAIN_MS = 2_500;

/** Looks for barcodes through the camera until the returned function is called. */
export function watchBarcodes(
  video: HTMLVideoElement,
  camera: (state: 'on' | 'none') => void,
  found: (code: string) => void,
): () => void {
  const stop = new AbortController();
  const seen = new Map<string, number>();
  const tell = (code: string) => {
    const before = seen.get(code) ?? 0;
    seen.set(code, Date.now());
    if (Date.now() - before > AGAIN_MS) found(code);
  };
  void run(video, camera, tell, stop.signal).catch(() => {
    if (!stop.signal.aborted) camera('none');
  });
  return () => stop.abort();
}

async function run(
  video: HTMLVideoElement,
  camera: (state: 'on' | 'none') => void,
  tell: (code: string) => void,
  stop: AbortSignal,
): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 } },
  });
  const end = () => stream.getTracks().forEach((track) => track.stop());
  if (stop.aborted) return end();
  stop.addEventListener('abort', end);
  video.srcObject = stream;
  await video.play();
  camera('on');
  const look = await reader();
  while (!stop.aborted) {
    for (const code of await look(video)) if (!stop.aborted) tell(code);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** The browser's own reader where it has one; else one in JavaScript, loaded only then. */
async function reader(): Promise<(video: HTMLVideoElement) => Promise<string[]>> {
  const supported = (await window.BarcodeDetector?.getSupportedFormats().catch((): string[] => [])) ?? [];
  if (window.BarcodeDetector && supported.includes('code_128')) {
    const detector = new window.BarcodeDetector({ formats: FORMATS.filter((it) => supported.includes(it)) });
    return async (video) => (await detector.detect(video).catch(() => [])).map((it) => it.rawValue);
  }
  const { BrowserMultiFormatReader } = await import('@zxing/browser');
  const zxing = new BrowserMultiFormatReader();
  const canvas = document.createElement('canvas');
  return async (video) => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d', { willReadFrequently: true })!.drawImage(video, 0, 0);
    try {
      return [zxing.decodeFromCanvas(canvas).getText()];
    } catch {
      return []; // nothing in view
    }
  };
}
