package io.splitscope.cost;

import java.util.List;

/**
 * Real hardware and links with published figures. Peaks as their makers state them: what a network reaches in practice is
 * often a fraction.
 */
public final class Presets {

    /** Devices, the slowest first. */
    public static final List<HardwarePreset> DEVICES = List.of(
            new HardwarePreset(
                    "Raspberry Pi Zero (GPU)",
                    24e9,
                    "Raspberry Pi FAQ: VideoCore IV, 24 GFLOPs of general purpose compute"),
            new HardwarePreset("Jetson Nano", 472e9, "NVIDIA data sheet: 472 GFLOPS, half precision"),
            new HardwarePreset("Jetson Orin Nano 8 GB", 1.28e12, "NVIDIA Jetson Orin technical brief: FP32 peak"),
            new HardwarePreset("Jetson TX2", 1.33e12, "NVIDIA data sheet: 1.33 TFLOPS, half precision"),
            new HardwarePreset("Jetson AGX Orin 64 GB", 5.3e12, "NVIDIA Jetson AGX Orin technical brief: FP32 peak"));

    /** Servers, the slowest first. */
    public static final List<HardwarePreset> SERVERS = List.of(
            new HardwarePreset("NVIDIA A2", 4.5e12, "NVIDIA data sheet: FP32 peak"),
            new HardwarePreset("NVIDIA T4", 8.1e12, "NVIDIA data sheet: FP32 peak"),
            new HardwarePreset("NVIDIA V100 (PCIe)", 14e12, "NVIDIA data sheet: FP32 peak"),
            new HardwarePreset("NVIDIA A100", 19.5e12, "NVIDIA data sheet: FP32 peak, without tensor cores"),
            new HardwarePreset("NVIDIA L4", 30.3e12, "NVIDIA data sheet: FP32 peak"),
            new HardwarePreset("NVIDIA H100 (SXM)", 67e12, "NVIDIA data sheet: FP32 peak, without tensor cores"));

    /** Links, the slowest first. */
    public static final List<LinkPreset> LINKS = List.of(
            new LinkPreset("LTE-M (Cat M1)", 1e6, 1e6, "3GPP Release 13: peak, full duplex"),
            new LinkPreset("Bluetooth LE 2M", 2e6, 2e6, "Bluetooth Core 5.0: gross rate of the radio"),
            new LinkPreset("ADSL2+", 1.4e6, 24e6, "ITU-T G.992.5: peak"),
            new LinkPreset("Fixed broadband (FCC)", 20e6, 100e6, "FCC benchmark for fixed broadband, 2024"),
            new LinkPreset("LTE Cat 4", 50e6, 150e6, "3GPP TS 36.306: peak"),
            new LinkPreset("5G, user experience", 50e6, 100e6, "ITU-R M.2410-0: dense urban requirement of IMT-2020"),
            new LinkPreset("Wi-Fi 4, one stream", 72.2e6, 72.2e6, "IEEE 802.11n: 20 MHz, MCS 7, short guard interval"),
            new LinkPreset(
                    "Wi-Fi 5, one stream", 433.3e6, 433.3e6, "IEEE 802.11ac: 80 MHz, MCS 9, short guard interval"),
            new LinkPreset("Gigabit Ethernet", 1e9, 1e9, "IEEE 802.3: 1000BASE-T"));

    private Presets() {}
}
