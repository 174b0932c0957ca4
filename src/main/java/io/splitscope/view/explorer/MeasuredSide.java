package io.splitscope.view.explorer;

import static io.splitscope.texts.Texts.text;

import io.splitscope.cost.Profile;
import io.splitscope.cost.Profiles;
import io.splitscope.cost.Setting;
import java.util.Optional;

/** A computer whose seconds per layer can be measured. */
public enum MeasuredSide {
    DEVICE(text("MeasuredSide.device")) {
        @Override
        public Optional<Profile> of(Profiles profiles) {
            return profiles.device();
        }

        @Override
        public Setting withSpeed(Setting setting, double speed) {
            return setting.withDeviceSpeed(speed);
        }

        @Override
        public double speed(Setting setting) {
            return setting.deviceSpeed();
        }
    },
    SERVER(text("MeasuredSide.server")) {
        @Override
        public Optional<Profile> of(Profiles profiles) {
            return profiles.server();
        }

        @Override
        public Setting withSpeed(Setting setting, double speed) {
            return setting.withServerSpeed(speed);
        }

        @Override
        public double speed(Setting setting) {
            return setting.serverSpeed();
        }
    };

    private final String word;

    MeasuredSide(String word) {
        this.word = word;
    }

    /** What people call it. */
    public String word() {
        return word;
    }

    /** The other computer. */
    public MeasuredSide other() {
        return this == DEVICE ? SERVER : DEVICE;
    }

    /** Its part of what was measured. */
    public abstract Optional<Profile> of(Profiles profiles);

    /** A setting with another speed of it, FLOP/s. */
    public abstract Setting withSpeed(Setting setting, double speed);

    /** Its speed in a setting, FLOP/s. */
    public abstract double speed(Setting setting);
}
