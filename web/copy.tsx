import { render } from 'preact'
import { keepAddressInHash } from './address/address.ts'
import { answerFrom } from './api/source.ts'
import { openCopy } from './copy/open-copy.ts'
import { Pages } from './frame/pages.tsx'
import './styles/all.css'

const place = document.getElementById('pages')
if (place !== null) {
  keepAddressInHash()
  answerFrom(await openCopy(new URL('.', location.href)))
  place.replaceChildren()
  render(<Pages />, place)
}
