import { render } from 'preact'
import { Pages } from './frame/pages.tsx'
import './styles/base.css'
import './styles/frame.css'
import './styles/rows.css'
import './styles/evidence.css'
import './styles/figures.css'
import './styles/print.css'

const place = document.getElementById('pages')
if (place !== null) render(<Pages />, place)
