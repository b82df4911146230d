const LONGEST_SIDE = 1280;
/** The server takes 700,000 characters of base64; most photos are far below. */
const MOST_CHARACTERS = 680_000;

/** A photo made small on the phone: a JPEG of at most 1280 pixels, as base64. */
export async function shrink(file: Blob): Promise<string> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  let side = LONGEST_SIDE;
  for (let quality = 0.75; ; quality -= 0.15) {
    const text = draw(image, side, quality);
    if (text.length <= MOST_CHARACTERS || side < 400) {
      image.close();
      return text;
    }
    if (quality < 0.4) side = Math.round(side * 0.75);
    quality = Math.max(quality, 0.45);
  }
}

function draw(image: ImageBitmap, side: number, quality: number): string {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
}
